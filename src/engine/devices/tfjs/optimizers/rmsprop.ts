/**
 * @file RMSprop, G. Hinton, 2012, as in Keras, which adds epsilon inside the root:
 *   s = rho · s + (1 - rho) · g²,   w -= rate · g / sqrt(s + epsilon).
 * Source: keras/src/optimizers/rmsprop.py.
 */
import { add, div, mul, sqrt, square, sub } from '@tensorflow/tfjs-core';
import type { OptimizerKind } from './optimizer-kind';

/** One slot: the moving mean of the squared gradient. */
export const rmsprop: OptimizerKind<'rmsprop'> = {
  numSlots: () => 1,
  update({ rho, epsilon }, { weight, gradient, slots: [meanSquare], learningRate }) {
    meanSquare.assign(add(mul(meanSquare, rho), mul(square(gradient), 1 - rho)));
    weight.assign(sub(weight, div(mul(gradient, learningRate), sqrt(add(meanSquare, epsilon)))));
  },
};
