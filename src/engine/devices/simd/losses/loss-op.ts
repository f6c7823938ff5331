/**
 * @file What a loss is on this device: it scores a batch's outputs against its targets. Each loss is a file that
 * makes one.
 */
import type { Arena } from '../arena';
import type { Kernels } from '../kernels';
import type { Pointer } from '../pointer';

/** What a loss is given: outputs `[rows, stride]` and targets `[rows]`. */
export interface Scored {
  outputs: Pointer;
  targets: Pointer;
  rows: number;
  /** Two float64, to which the rows' losses and the metric are added. */
  sums: Pointer;
  /** True where the gradient of the batch's mean loss is wanted. */
  training: boolean;
}

export interface LossOp {
  /** True where it takes the output layer's logits instead of its activations. */
  fromLogits: boolean;
  /** Adds to the sums; gives where the gradient of the outputs lies, or 0 where none is wanted. */
  score(scored: Scored): Pointer;
}

/** What every loss is made from. */
export interface LossContext {
  kernels: Kernels;
  arena: Arena;
  numOutputs: number;
  /** Most rows of a batch. */
  capacity: number;
  /** `[classes]`, or null where every class weighs 1. */
  classWeights: Float32Array | null;
  labelSmoothing: number;
}
