/**
 * @file Mean absolute error.
 */
import { mean, mul, sign, sub, type Tensor1D } from '@tensorflow/tfjs-core';
import type { LossKind } from './loss-kind';

/** Mean over outputs of the absolute difference to the target; its slope is 0 where they are equal, as in Keras. */
export const meanAbsoluteError: LossKind = {
  target: 'value',
  rowLosses({ values }, target) {
    const error = sub(values, target);
    // Not abs(): TensorFlow.js gives it the slope -1 at 0.
    return mean(mul(error, sign(error)), 1) as Tensor1D;
  },
};
