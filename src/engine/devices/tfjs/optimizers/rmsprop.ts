/**
 * @file RMSprop, G. Hinton, 2012, as in Keras, which adds epsilon inside the root:
 *   s = rho · s + (1 - rho) · g²,   change = rate · g / sqrt(s + epsilon),   w -= change;
 * centred, the square of mean = rho · mean + (1 - rho) · g is taken off s under the root; with momentum
 *   velocity = momentum · velocity + change,   w -= velocity.
 * Source: keras/src/optimizers/rmsprop.py.
 */
import { add, div, mul, relu, sqrt, square, sub, type Tensor } from '@tensorflow/tfjs-core';
import type { OptimizerKind } from './optimizer-kind';

/** Slots: the mean square, then the mean where it is centred, then the velocity where there is momentum. */
export const rmsprop: OptimizerKind<'rmsprop'> = {
  update({ rho, momentum, epsilon, centered }, { weight, gradient, slots, learningRate }) {
    const [meanSquare, ...rest] = slots;
    meanSquare.assign(add(mul(meanSquare, rho), mul(square(gradient), 1 - rho)));
    let spread: Tensor = meanSquare;
    if (centered) {
      const [mean] = rest;
      mean.assign(add(mul(mean, rho), mul(gradient, 1 - rho)));
      // Rounding must not leave less than nothing.
      spread = relu(sub(meanSquare, square(mean)));
    }
    const change = div(mul(gradient, learningRate), sqrt(add(spread, epsilon)));
    if (momentum === 0) {
      weight.assign(sub(weight, change));
      return;
    }
    const velocity = rest[rest.length - 1];
    velocity.assign(add(mul(velocity, momentum), change));
    weight.assign(sub(weight, velocity));
  },
};
