/** @file The few statistics that the tables need. */

/** The middle value, the mean of the two middle ones of an even number; NaN of none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  if (sorted.length % 2 === 1) return sorted[middle];
  return sorted.length === 0 ? NaN : (sorted[middle - 1] + sorted[middle]) / 2;
}

/**
 * How many times as large `theirs` is as `ours`: the median over turns taken one after the other, so that what slows
 * the machine down for a while slows both. NaN where there is no pair.
 */
export function pairedRatio(theirs: readonly number[], ours: readonly number[]): number {
  const pairs = Math.min(theirs.length, ours.length);
  return median(Array.from({ length: pairs }, (_, turn) => theirs[turn] / ours[turn]));
}

/** How many epochs a turn should have: as many as fit in `turnMs`, at least 1 and at most 500. */
export function epochsATurn(msPerEpoch: number, turnMs: number): number {
  return Math.min(Math.max(Math.round(turnMs / msPerEpoch), 1), 500);
}
