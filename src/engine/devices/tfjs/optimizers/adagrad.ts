/**
 * @file Adagrad, J. Duchi, E. Hazan and Y. Singer, 2011, as in Keras, which adds epsilon inside the root:
 *   s += g²,   w -= rate · g / sqrt(s + epsilon).
 * Source: keras/src/optimizers/adagrad.py.
 */
import { add, div, mul, sqrt, square, sub } from '@tensorflow/tfjs-core';
import type { OptimizerKind } from './optimizer-kind';

/** One slot: the sum of the squared gradients. */
export const adagrad: OptimizerKind<'adagrad'> = {
  update({ epsilon }, { weight, gradient, slots: [squares], learningRate }) {
    squares.assign(add(squares, square(gradient)));
    weight.assign(sub(weight, div(mul(gradient, learningRate), sqrt(add(squares, epsilon)))));
  },
};
