/**
 * @file Stochastic gradient descent as in Keras, with or without momentum:
 *   velocity = momentum · velocity - rate · g,   w += velocity;   without momentum w -= rate · g.
 */
import { float } from '../pass';
import type { OptimizerKind } from './optimizer-kind';

/** One slot, the velocity, where there is momentum; else none. */
export const sgd: OptimizerKind<'sgd'> = {
  numSlots: ({ momentum }) => (momentum > 0 ? 1 : 0),
  rate: (_optimizer, learningRate) => learningRate,
  update: ({ momentum }) =>
    momentum > 0
      ? `
  slot0 = ${float(momentum)} * slot0 - rate * gradient;
  weight += slot0;`
      : `
  weight -= rate * gradient;`,
};
