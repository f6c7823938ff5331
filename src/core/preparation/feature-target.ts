/**
 * @file Where a column writes its features: a place in the row-major feature array.
 */
export interface FeatureTarget {
  /** `[rows, numFeatures]` row-major, zeros where nothing was written. */
  x: Float32Array;
  /** Index of the column's first feature. */
  first: number;
  numFeatures: number;
}
