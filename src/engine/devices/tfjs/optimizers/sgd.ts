/**
 * @file Stochastic gradient descent as in Keras, with or without momentum:
 *   velocity = momentum · velocity - rate · g,   w += velocity;   without momentum w -= rate · g;
 * Nesterov's looks ahead along the velocity: w += momentum · velocity - rate · g.
 * Source: keras/src/optimizers/sgd.py.
 */
import { add, mul, sub } from '@tensorflow/tfjs-core';
import type { OptimizerKind } from './optimizer-kind';

/** One slot, the velocity, where there is momentum; else none. */
export const sgd: OptimizerKind<'sgd'> = {
  update({ momentum, nesterov }, { weight, gradient, slots: [velocity], learningRate }) {
    const move = mul(gradient, learningRate);
    if (!velocity) {
      weight.assign(sub(weight, move));
      return;
    }
    velocity.assign(sub(mul(velocity, momentum), move));
    const change = nesterov ? sub(mul(velocity, momentum), move) : velocity;
    weight.assign(add(weight, change));
  },
};
