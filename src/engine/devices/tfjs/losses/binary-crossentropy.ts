/**
 * @file Binary cross-entropy of one sigmoid unit: -log of the probability given to the true one of two classes.
 */
import { add, mean, mul, neg, softplus, sub, type Tensor1D } from '@tensorflow/tfjs-core';
import type { LossKind } from './loss-kind';

/** From the logits, so that no probability is rounded to 0: t · softplus(-z) + (1 - t) · softplus(z). */
export const binaryCrossentropy: LossKind = {
  target: 'binary',
  rowLosses({ logits }, target) {
    const ofSecond = mul(target, softplus(neg(logits)));
    return mean(add(ofSecond, mul(sub(1, target), softplus(logits))), 1) as Tensor1D;
  },
};
