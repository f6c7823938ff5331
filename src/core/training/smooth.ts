/**
 * @file Smoothing of a curve for the eye. The record is never smoothed; drawing smooths a copy.
 */

/**
 * Exponential moving average with the start's bias taken out, as TensorBoard draws it: `weight` (0 to below 1) is the
 * share of the past, and the average of the first n values is divided by `1 − weightⁿ` (Adam's correction), so that a
 * constant stays what it is from the first value on. Values that are not finite pass through and are not averaged.
 */
export function smoothed(values: readonly number[], weight: number): readonly number[] {
  if (weight <= 0) return values;
  let average = 0;
  let bias = 1;
  return values.map((value) => {
    if (!Number.isFinite(value)) return value;
    average = weight * average + (1 - weight) * value;
    bias *= weight;
    return average / (1 - bias);
  });
}
