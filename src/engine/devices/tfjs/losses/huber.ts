/**
 * @file Huber's loss, P. Huber, 1964, with Keras's delta of 1: half the square of small errors, the size of large ones.
 */
import { clipByValue, mean, mul, sub, type Tensor1D } from '@tensorflow/tfjs-core';
import type { LossKind } from './loss-kind';

/** Mean over outputs of c · (e - c / 2) with c the error clipped to ±1: e² / 2 within, |e| - 1/2 beyond. */
export const huber: LossKind = {
  target: 'value',
  rowLosses({ values }, target) {
    const error = sub(values, target);
    const clipped = clipByValue(error, -1, 1);
    return mean(mul(clipped, sub(error, mul(clipped, 0.5))), 1) as Tensor1D;
  },
};
