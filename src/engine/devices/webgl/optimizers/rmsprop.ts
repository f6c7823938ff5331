/**
 * @file RMSprop, G. Hinton, 2012, as in Keras, which adds epsilon inside the root:
 *   s = rho · s + (1 - rho) · g²,   w -= rate · g / sqrt(s + epsilon).
 */
import { float } from '../pass';
import type { OptimizerKind } from './optimizer-kind';

/** One slot: the moving mean of the squared gradient. */
export const rmsprop: OptimizerKind<'rmsprop'> = {
  numSlots: () => 1,
  rate: (_optimizer, learningRate) => learningRate,
  update: ({ rho, epsilon }) => `
  slot0 = ${float(rho)} * slot0 + ${float(1 - rho)} * gradient * gradient;
  weight -= rate * gradient / sqrt(slot0 + ${float(epsilon)});`,
};
