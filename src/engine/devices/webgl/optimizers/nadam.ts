/**
 * @file Nadam, T. Dozat, 2015, as in Keras; core/training/step-sizes.ts has its schedule of momentum:
 *   m += (g - m) · (1 - beta1),   v += (g² - v) · (1 - beta2),
 *   w -= (momentum · m + gradient · g) / (sqrt(square · v) + epsilon).
 */
import { nadamStepSizes } from '@/core/training/step-sizes';
import { float } from '../pass';
import type { OptimizerKind } from './optimizer-kind';

/** Slots: m, then v. */
export const nadam: OptimizerKind<'nadam'> = {
  rates(optimizer, learningRate, step) {
    const { momentum, gradient, square } = nadamStepSizes(optimizer, learningRate, step);
    return { rateOfMomentum: momentum, rateOfGradient: gradient, rateOfSquare: square };
  },
  update: ({ beta1, beta2, epsilon }) => `
  slot0 += (gradient - slot0) * ${float(1 - beta1)};
  slot1 += (gradient * gradient - slot1) * ${float(1 - beta2)};
  weight -= (rateOfMomentum * slot0 + rateOfGradient * gradient) / (sqrt(rateOfSquare * slot1) + ${float(epsilon)});`,
};
