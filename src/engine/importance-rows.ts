/**
 * @file The rows that an importance is measured on: so many that more would hardly change it.
 */
import type { ImportanceRows } from '@/core/explain/importance';
import type { PreparedRows } from '@/core/preparation/prepared-data';

/** Rows at most. */
export const MAX_MEASURED = 10_000;

/** All rows, or that many of them evenly spread; `x` is `[numRows, numFeatures]`. */
export function importanceRows(
  { x, y, numRows }: PreparedRows,
  numFeatures: number,
): ImportanceRows {
  if (numRows <= MAX_MEASURED) return { x, y };
  const chosen = Uint32Array.from({ length: MAX_MEASURED }, (_, i) =>
    Math.floor((i * numRows) / MAX_MEASURED),
  );
  const some = new Float32Array(MAX_MEASURED * numFeatures);
  chosen.forEach((row, i) =>
    some.set(x.subarray(row * numFeatures, (row + 1) * numFeatures), i * numFeatures),
  );
  return { x: some, y: Float32Array.from(chosen, (row) => y[row]) };
}
