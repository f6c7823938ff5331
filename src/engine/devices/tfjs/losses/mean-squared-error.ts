/**
 * @file Mean squared error.
 */
import { mean, square, sub, type Tensor1D } from '@tensorflow/tfjs-core';
import type { LossKind } from './loss-kind';

/** Mean over outputs of the squared difference to the target. */
export const meanSquaredError: LossKind = {
  target: 'value',
  rowLosses: ({ values }, target) => mean(square(sub(values, target)), 1) as Tensor1D,
};
