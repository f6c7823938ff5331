/**
 * @file What a regression leaves over, row by row: residual = actual - predicted, above 0 where the prediction is too low.
 */
import { largestPlaces } from './largest';

/** Each row's residual, `[rows]`. */
export function residualsOf(truth: Float32Array, predicted: Float32Array): Float64Array {
  return Float64Array.from(truth, (value, row) => value - predicted[row]);
}

/** The `most` rows with the largest absolute residuals, as places from 0; equals in row order. */
export function largestResiduals(residuals: Float64Array, most: number): number[] {
  return largestPlaces(
    residuals.map((residual) => Math.abs(residual)),
    most,
  );
}

export interface ResidualBins {
  /** Lower end of the first bin; bin i goes from `min + i * width` to below `min + (i + 1) * width`. */
  min: number;
  width: number;
  counts: Uint32Array;
}

/**
 * How the residuals spread, in some 20 bins whose edges are round multiples of a 1-2-5 step, 0 among them, so that too
 * high and too low never share a bin. Values that are not finite are left out; no bins of no values.
 */
export function residualBins(residuals: Float64Array): ResidualBins {
  let [min, max] = [Infinity, -Infinity];
  for (const value of residuals) {
    if (!Number.isFinite(value)) continue;
    if (value < min) min = value;
    if (value > max) max = value;
  }
  if (min > max) return { min: 0, width: 1, counts: new Uint32Array(0) };
  const width = roundStep((Math.max(max, 0) - Math.min(min, 0)) / 20);
  const first = Math.floor(min / width);
  const counts = new Uint32Array(Math.floor(max / width) - first + 1);
  for (const value of residuals)
    if (Number.isFinite(value)) counts[Math.floor(value / width) - first]++;
  return { min: first * width, width, counts };
}

/** The smallest 1, 2 or 5 × 10^n that is at least `least`; 1 for 0. */
function roundStep(least: number): number {
  if (least === 0) return 1;
  const power = 10 ** Math.floor(Math.log10(least));
  return ([1, 2, 5].find((mantissa) => mantissa * power >= least) ?? 10) * power;
}
