/**
 * @file What a loss is on this device: one number a row, from the output layer's logits or activations and the targets.
 */
import type { Tensor1D, Tensor2D } from '@tensorflow/tfjs-core';
import type { LossTarget } from '@/core/training/losses';

/** What the network says of some rows, both `[rows, outputs]`; for a linear output they are the same. */
export interface Outputs {
  logits: Tensor2D;
  values: Tensor2D;
  /** True where `values` is the softmax of `logits`. */
  softmax: boolean;
}

export interface LossKind {
  /** Whether `y` holds class indices, scored by accuracy, or values, scored by absolute error. */
  target: LossTarget;
  /** Loss of each row `[rows]`, for targets `[rows, outputs]`: one-hot classes, the share of the second class, or values. */
  rowLosses(outputs: Outputs, target: Tensor2D): Tensor1D;
}
