/**
 * @file What a layer kind is on this device: one function from its input to its output, in TensorFlow.js ops.
 */
import type { Tensor2D, Variable } from '@tensorflow/tfjs-core';
import type { PlannedLayer } from '@/core/network/plan';

/** What a layer may know of the pass it is part of. */
export interface Pass {
  /** True in a training step; false for validation and predictions. */
  training: boolean;
  /** Steps done before this one. */
  step: number;
  seed: number;
  /** The layer's place in the plan. */
  layer: number;
}

/** A layer's weights by Keras's names. */
export type LayerWeights = Readonly<Record<string, Variable>>;

export interface LayerKind<Kind extends PlannedLayer['kind']> {
  /** Output `[rows, units]` of input `[rows, inputs]`; every tensor made on the way is the caller's tidy's to free. */
  forward(
    layer: Extract<PlannedLayer, { kind: Kind }>,
    x: Tensor2D,
    weights: LayerWeights,
    pass: Pass,
  ): Tensor2D;
}
