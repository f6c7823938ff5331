/**
 * @file Categorical cross-entropy: -log of the probability given to the true class.
 */
import {
  clipByValue,
  div,
  log,
  logSoftmax,
  mul,
  neg,
  sum,
  type Tensor1D,
} from '@tensorflow/tfjs-core';
import type { LossKind } from './loss-kind';

/** Keras's epsilon, which TensorFlow.js's WebGL backend would replace by 1e-4. */
const epsilon = 1e-7;

/**
 * After softmax from the logits, so that no probability is rounded to 0: logsumexp(z) - z[true class].
 * After other activations as Keras: outputs divided by their sum, clipped to [1e-7, 1 - 1e-7], then -log.
 */
export const categoricalCrossentropy: LossKind = {
  target: 'class',
  rowLosses({ logits, values, softmax }, target) {
    const logProbabilities = softmax
      ? logSoftmax(logits)
      : log(clipByValue(div(values, sum(values, 1, true)), epsilon, 1 - epsilon));
    return neg(sum(mul(target, logProbabilities), 1)) as Tensor1D;
  },
};
