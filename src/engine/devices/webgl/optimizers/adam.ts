/**
 * @file Adam, D. Kingma and J. Ba, 2014, with Keras's arrangement of the bias correction:
 *   m += (g - m) · (1 - beta1),  v += (g² - v) · (1 - beta2),
 *   w -= m · alpha / (sqrt(v) + epsilon),   alpha = rate · sqrt(1 - beta2^t) / (1 - beta1^t)
 */
import { adamStepSize } from '@/core/training/step-sizes';
import { float } from '../pass';
import type { OptimizerKind } from './optimizer-kind';

/** Slots: m, then v. */
export const adam: OptimizerKind<'adam'> = {
  rates: (optimizer, learningRate, step) => ({ rate: adamStepSize(optimizer, learningRate, step) }),
  update: ({ beta1, beta2, epsilon }) => `
  slot0 += (gradient - slot0) * ${float(1 - beta1)};
  slot1 += (gradient * gradient - slot1) * ${float(1 - beta2)};
  weight -= rate * slot0 / (sqrt(slot1) + ${float(epsilon)});`,
};
