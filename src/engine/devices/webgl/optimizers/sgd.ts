/**
 * @file Stochastic gradient descent as in Keras, with or without momentum:
 *   velocity = momentum · velocity - rate · g,   w += velocity;   without momentum w -= rate · g;
 * Nesterov's looks ahead along the velocity: w += momentum · velocity - rate · g.
 */
import { float } from '../pass';
import type { OptimizerKind } from './optimizer-kind';

/** One slot, the velocity, where there is momentum; else none. */
export const sgd: OptimizerKind<'sgd'> = {
  rates: (_optimizer, learningRate) => ({ rate: learningRate }),
  update({ momentum, nesterov }) {
    if (momentum === 0) return 'weight -= rate * gradient;';
    return `
  slot0 = ${float(momentum)} * slot0 - rate * gradient;
  weight += ${nesterov ? `${float(momentum)} * slot0 - rate * gradient` : 'slot0'};`;
  },
};
