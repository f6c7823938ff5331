/**
 * @file How far predicted numbers are from the true ones, and how far a constant would be. All take `[rows]` arrays of
 * one output and are 0 of no rows.
 */

export interface RegressionMetrics {
  /** Mean absolute error, in the label's unit. */
  mae: number;
  /** Root of the mean squared error, in the label's unit. */
  rmse: number;
  /** Share of the label's variance explained: 1 at best, 0 for its mean, below that worse. */
  r2: number;
  /** Median absolute error, which single large errors don't move. */
  medianAe: number;
}

/** All regression metrics, by scikit-learn's definitions. */
export function regressionMetrics(truth: Float32Array, predicted: Float32Array): RegressionMetrics {
  const absolute = absoluteErrors(truth, predicted);
  return {
    mae: mean(absolute),
    rmse: Math.sqrt(mean(absolute.map((error) => error * error))),
    r2: r2Score(truth, predicted),
    medianAe: median(absolute),
  };
}

/** Each row's absolute error, `[rows]`. */
export function absoluteErrors(truth: Float32Array, predicted: Float32Array): Float64Array {
  return Float64Array.from(truth, (value, row) => Math.abs(value - predicted[row]));
}

/** 1 - (squared errors / squared distances from the mean); for a constant label 1 if exact, else 0, as scikit-learn. */
export function r2Score(truth: Float32Array, predicted: Float32Array): number {
  const center = mean(truth);
  let residual = 0;
  let total = 0;
  truth.forEach((value, row) => {
    residual += (value - predicted[row]) ** 2;
    total += (value - center) ** 2;
  });
  if (total === 0) return residual === 0 && truth.length > 0 ? 1 : 0;
  return 1 - residual / total;
}

export interface ConstantBaseline extends RegressionMetrics {
  /** The number predicted for every row. */
  value: number;
}

/** What always predicting the training rows' mean scores on `truth`: the yardstick for RMSE and R². */
export function meanBaseline(trainTruth: Float32Array, truth: Float32Array): ConstantBaseline {
  return constantBaseline(mean(trainTruth), truth);
}

/** What always predicting the training rows' median scores on `truth`: the harder yardstick for MAE. */
export function medianBaseline(trainTruth: Float32Array, truth: Float32Array): ConstantBaseline {
  return constantBaseline(median(trainTruth), truth);
}

function constantBaseline(value: number, truth: Float32Array): ConstantBaseline {
  return { value, ...regressionMetrics(truth, new Float32Array(truth.length).fill(value)) };
}

function mean(values: Float32Array | Float64Array): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i];
  return values.length === 0 ? 0 : sum / values.length;
}

function median(values: Float32Array | Float64Array): number {
  if (values.length === 0) return 0;
  const sorted = values.slice().sort();
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
