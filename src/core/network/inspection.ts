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

export interface LayerInspection {
  /** Index into `plan.layers`. */
  layer: number;
  /** Of the kernel, or of gamma; null where the layer has no weights. */
  weights: Spread | null;
  /** The gradient of the same weights on the sampled rows. */
  gradients: Spread | null;
  /** Mean of each unit's output over the sampled rows, `[units]`. */
  activations: Float32Array;
  /** The kernel `[inputs, units]`, or its largest part `[up to 64, up to 64]`, for drawing edges; null without a kernel. */
  kernel: { inputs: number; units: number; values: Float32Array } | null;
}

export interface NetworkInspection {
  /** Epochs done. */
  epoch: number;
  /** Training rows looked at. */
  rows: number;
  layers: readonly LayerInspection[];
}
