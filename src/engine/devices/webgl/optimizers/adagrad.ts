/**
 * @file Adagrad, J. Duchi, E. Hazan and Y. Singer, 2011, as in Keras, which adds epsilon inside the root:
 *   s += g²,   w -= rate · g / sqrt(s + epsilon).
 */
import { float } from '../pass';
import type { OptimizerKind } from './optimizer-kind';

/** One slot: the sum of the squared gradients. */
export const adagrad: OptimizerKind<'adagrad'> = {
  rates: (_optimizer, learningRate) => ({ rate: learningRate }),
  update: ({ epsilon }) => `
  slot0 += gradient * gradient;
  weight -= rate * gradient / sqrt(slot0 + ${float(epsilon)});`,
};
