/**
 * @file The logarithm of the hyperbolic cosine of the error: like its square where small, like its size where large.
 */
import { add, mean, mul, softplus, sub, type Tensor1D } from '@tensorflow/tfjs-core';
import type { LossKind } from './loss-kind';

/** Mean over outputs of log cosh e = e + softplus(-2 e) - log 2, as Keras, which no large error makes infinite. */
export const logCosh: LossKind = {
  target: 'value',
  rowLosses({ values }, target) {
    const error = sub(values, target);
    return mean(sub(add(error, softplus(mul(error, -2))), Math.LN2), 1) as Tensor1D;
  },
};
