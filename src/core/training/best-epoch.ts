/** @file The best epoch of a curve: where its smallest number is. */

/** The first epoch, from 1, with the smallest finite number of `[epochs]`; null where there is none. */
export function bestEpoch(values: readonly number[]): number | null {
  let best = -1;
  values.forEach((value, index) => {
    if (Number.isFinite(value) && (best < 0 || value < values[best])) best = index;
  });
  return best < 0 ? null : best + 1;
}
