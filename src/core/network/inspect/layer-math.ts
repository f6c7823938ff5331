/**
 * @file What the look inside asks of a layer: its outputs for some rows in inference mode, and the way back of a
 * gradient through it. One file a layer kind, in plain float64 loops.
 */

export interface Passed {
  /** `[rows, units]`. */
  outputs: Float64Array;
  /**
   * From the gradient by the outputs, `[rows, units]`, that by the inputs, `[rows, inputs]`, and that by the layer's
   * first weight, summed over the rows; null without weights.
   */
  back(gradient: Float64Array): { inputs: Float64Array; weight: Float32Array | null };
}

/** The layer's own weights in the order of `weightSpecs`. */
export type OwnWeights = readonly Float32Array[];
