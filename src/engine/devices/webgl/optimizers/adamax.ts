/**
 * @file Adamax, D. Kingma and J. Ba, 2015, section 7.1, as in Keras. With t counted from 1:
 *   m += (g - m) · (1 - beta1),   u = max(beta2 · u, |g|),   w -= m · rate / (1 - beta1^t) / (u + epsilon).
 */
import { adamaxStepSize } from '@/core/training/step-sizes';
import { float } from '../pass';
import type { OptimizerKind } from './optimizer-kind';

/** Slots: m, then u. */
export const adamax: OptimizerKind<'adamax'> = {
  rates: (optimizer, learningRate, step) => ({
    rate: adamaxStepSize(optimizer, learningRate, step),
  }),
  update: ({ beta1, beta2, epsilon }) => `
  slot0 += (gradient - slot0) * ${float(1 - beta1)};
  slot1 = max(${float(beta2)} * slot1, abs(gradient));
  weight -= rate * slot0 / (slot1 + ${float(epsilon)});`,
};
