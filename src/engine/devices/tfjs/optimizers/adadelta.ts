/**
 * @file Adadelta, M. Zeiler, 2012, as in Keras:
 *   s = rho · s + (1 - rho) · g²,   change = g · sqrt(d + epsilon) / sqrt(s + epsilon),
 *   d = rho · d + (1 - rho) · change²,   w -= rate · change.
 * Source: keras/src/optimizers/adadelta.py.
 */
import { add, div, mul, sqrt, square, sub } from '@tensorflow/tfjs-core';
import type { OptimizerKind } from './optimizer-kind';

/** Slots: the moving mean of the squared gradient, then of the squared change. */
export const adadelta: OptimizerKind<'adadelta'> = {
  update({ rho, epsilon }, { weight, gradient, slots: [squares, changes], learningRate }) {
    squares.assign(add(mul(squares, rho), mul(square(gradient), 1 - rho)));
    const size = div(sqrt(add(changes, epsilon)), sqrt(add(squares, epsilon)));
    const change = mul(gradient, size);
    changes.assign(add(mul(changes, rho), mul(square(change), 1 - rho)));
    weight.assign(sub(weight, mul(change, learningRate)));
  },
};
