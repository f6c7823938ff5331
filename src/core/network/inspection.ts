/**
 * @file A look into a network at one moment: how its weights, gradients and activations are spread, layer by layer.
 */

/** Counts of values in equally wide bins between `min` and `max`. */
export interface Spread {
  min: number;
  max: number;
  mean: number;
  /** Standard deviation. */
  deviation: number;
  counts: readonly number[];
}

/** The first rows and columns of a kernel, `[inputs, units]` row-major with at most 64 of each. */
export interface KernelSample {
  inputs: number;
  units: number;
  values: Float32Array;
}

export interface LayerInspection {
  /** Index into `plan.layers`. */
  layer: number;
  /** Of the kernel, or of gamma; null where the layer has no weights. */
  weights: Spread | null;
  /** The gradient of the same weights on the sampled rows; null without weights or without rows. */
  gradients: Spread | null;
  /** Mean of each unit's output over the sampled rows, `[units]`; null without rows. */
  activations: Float32Array | null;
  /** Null without a kernel. */
  kernel: KernelSample | null;
}

export interface NetworkInspection {
  /** Epochs done. */
  epoch: number;
  /** Training rows looked at. */
  rows: number;
  /** Mean of each input over the sampled rows, `[inputs]`; null without rows. */
  inputs: Float32Array | null;
  layers: readonly LayerInspection[];
}
