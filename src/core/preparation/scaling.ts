/**
 * @file Scalings of one feature, feature = (value - offset) / scale, fitted as scikit-learn fits MinMaxScaler,
 * StandardScaler and RobustScaler.
 */
import type { Scaling } from '../recipe/recipe';

export interface FittedScaling {
  offset: number;
  /** Never 0: 1 where the values do not vary. */
  scale: number;
}

/** Fits the scaling to the training values, `[numValues]` without NaN; none at all scale as they are. */
export function fitScaling(scaling: Scaling, values: Float64Array): FittedScaling {
  if (scaling === 'none' || values.length === 0) return { offset: 0, scale: 1 };
  const { min, max } = rangeOf(values);
  // Rounding can leave a constant column a mean beside it and a deviation above 0.
  if (min === max) return { offset: min, scale: 1 };
  switch (scaling) {
    case 'min-max':
      return { offset: min, scale: max - min };
    case 'standard': {
      const mean = meanOf(values);
      return { offset: mean, scale: deviationOf(values, mean) || 1 };
    }
    case 'robust': {
      const sorted = values.slice().sort();
      const spread = quantile(sorted, 0.75) - quantile(sorted, 0.25);
      return { offset: quantile(sorted, 0.5), scale: spread || 1 };
    }
  }
}

/** Smallest and largest value; 0 and 0 of none. */
export function rangeOf(values: Float64Array): { min: number; max: number } {
  if (values.length === 0) return { min: 0, max: 0 };
  let min = values[0];
  let max = values[0];
  for (let i = 1; i < values.length; i++) {
    const value = values[i];
    if (value < min) min = value;
    else if (value > max) max = value;
  }
  return { min, max };
}

/** The arithmetic mean; 0 of none. */
export function meanOf(values: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i];
  return values.length === 0 ? 0 : sum / values.length;
}

/** Population standard deviation (divided by the number of values), in a second pass for its digits' sake. */
function deviationOf(values: Float64Array, mean: number): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += (values[i] - mean) ** 2;
  return Math.sqrt(sum / values.length);
}

/** The quantile of sorted values, interpolated linearly between neighbours as NumPy's `percentile` is; 0 of none. */
export function quantile(sorted: Float64Array, share: number): number {
  if (sorted.length === 0) return 0;
  const place = share * (sorted.length - 1);
  const below = Math.floor(place);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
}
