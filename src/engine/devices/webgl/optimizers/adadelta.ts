/**
 * @file Adadelta, M. Zeiler, 2012, as in Keras:
 *   s = rho · s + (1 - rho) · g²,   change = g · sqrt(d + epsilon) / sqrt(s + epsilon),
 *   d = rho · d + (1 - rho) · change²,   w -= rate · change.
 */
import { float } from '../pass';
import type { OptimizerKind } from './optimizer-kind';

/** Slots: the moving mean of the squared gradient, then of the squared change. */
export const adadelta: OptimizerKind<'adadelta'> = {
  rates: (_optimizer, learningRate) => ({ rate: learningRate }),
  update: ({ rho, epsilon }) => `
  slot0 = ${float(rho)} * slot0 + ${float(1 - rho)} * gradient * gradient;
  vec4 change = gradient * (sqrt(slot1 + ${float(epsilon)}) / sqrt(slot0 + ${float(epsilon)}));
  slot1 = ${float(rho)} * slot1 + ${float(1 - rho)} * change * change;
  weight -= rate * change;`,
};
