/**
 * @file How many different values a column of numbers has, and how often each where they are few. Sorting beats a hash
 * set of a million numbers many times over; whole numbers in a small range are counted in place.
 */

export interface ValueCounts {
  distinct: number;
  /** Each value and its rows, by value; null where there are more than `MAX_LISTED`. */
  runs: { value: number; count: number }[] | null;
}

/** Values listed one by one, at most. */
export const MAX_LISTED = 50;
const MAX_RANGE = 1 << 20;

/** Counts the different values of `values`, NaN left out; `min` and `max` are their ends (any where there are none). */
export function countValues(values: Float64Array, min: number, max: number): ValueCounts {
  const inSmallRange = max - min < MAX_RANGE && Number.isInteger(min);
  return (inSmallRange && countWhole(values, min, max - min + 1)) || countSorted(values);
}

/** Counts whole numbers by their distance from `min`; null where one has a fraction. */
function countWhole(values: Float64Array, min: number, range: number): ValueCounts | null {
  const counts = new Uint32Array(range);
  for (let row = 0; row < values.length; row++) {
    const value = values[row];
    if (value !== value) continue;
    if (value % 1 !== 0) return null;
    counts[value - min]++;
  }
  const tally = startTally();
  for (let place = 0; place < range; place++)
    if (counts[place] > 0) tally.add(place + min, counts[place]);
  return tally.finish();
}

function countSorted(values: Float64Array): ValueCounts {
  const sorted = values.slice().sort();
  const tally = startTally();
  for (let from = 0; from < sorted.length && sorted[from] === sorted[from];) {
    let to = from + 1;
    while (to < sorted.length && sorted[to] === sorted[from]) to++;
    tally.add(sorted[from], to - from);
    from = to;
  }
  return tally.finish();
}

/** Takes distinct values one by one and forgets the list once it is too long. */
function startTally() {
  const runs: { value: number; count: number }[] = [];
  let distinct = 0;
  return {
    add(value: number, count: number) {
      if (distinct++ < MAX_LISTED) runs.push({ value, count });
    },
    finish: (): ValueCounts => ({ distinct, runs: distinct <= MAX_LISTED ? runs : null }),
  };
}
