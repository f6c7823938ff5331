/**
 * @file RMSprop, G. Hinton, 2012, as in Keras, which adds epsilon inside the root:
 *   s = rho · s + (1 - rho) · g²,   change = rate · g / sqrt(s + epsilon),   w -= change;
 * centred, the square of mean = rho · mean + (1 - rho) · g is taken off s under the root; with momentum
 *   velocity = momentum · velocity + change,   w -= velocity.
 */
import { float } from '../pass';
import type { OptimizerKind } from './optimizer-kind';

/** Slots: the mean square, then the mean where it is centred, then the velocity where there is momentum. */
export const rmsprop: OptimizerKind<'rmsprop'> = {
  rates: (_optimizer, learningRate) => ({ rate: learningRate }),
  update({ rho, momentum, epsilon, centered }) {
    const velocity = centered ? 'slot2' : 'slot1';
    const spread = centered ? 'max(slot0 - slot1 * slot1, 0.0)' : 'slot0';
    return `
  slot0 = ${float(rho)} * slot0 + ${float(1 - rho)} * gradient * gradient;
  ${centered ? `slot1 = ${float(rho)} * slot1 + ${float(1 - rho)} * gradient;` : ''}
  vec4 change = rate * gradient / sqrt(${spread} + ${float(epsilon)});
  ${momentum > 0 ? `change = ${velocity} = ${float(momentum)} * ${velocity} + change;` : ''}
  weight -= change;`;
  },
};
