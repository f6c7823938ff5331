/**
 * @file How many different values a column of numbers has, and how often each where they are few. A million numbers
 * mostly share some thousand values, which a hash table counts within the processor's cache; where they don't, sorting
 * is faster.
 */
import { mix32 } from '../random/counter';

export interface ValueCounts {
  distinct: number;
  /** Each value and its rows, by value; null where there are more than `MAX_LISTED`. */
  runs: { value: number; count: number }[] | null;
}

/** Values listed one by one, at most. */
export const MAX_LISTED = 50;

const NUM_SLOTS = 1 << 16;
const MAX_HASHED = NUM_SLOTS / 2;

/** Counts the different values, NaN left out. */
export function countValues(values: Float64Array): ValueCounts {
  return countHashed(values) ?? { distinct: countSorted(values), runs: null };
}

/** Counts by open addressing, null where there are too many values for it. */
function countHashed(values: Float64Array): ValueCounts | null {
  const keys = new Float64Array(NUM_SLOTS);
  const counts = new Uint32Array(NUM_SLOTS);
  const bits = new Float64Array(1);
  const words = new Uint32Array(bits.buffer);
  let distinct = 0;
  for (let row = 0; row < values.length; row++) {
    // Adding 0 makes -0 and 0 one value.
    const value = values[row] + 0;
    if (value !== value) continue;
    bits[0] = value;
    let slot = mix32(words[0] ^ Math.imul(words[1], 0x9e3779b1)) % NUM_SLOTS;
    while (counts[slot] > 0 && keys[slot] !== value) slot = (slot + 1) % NUM_SLOTS;
    if (counts[slot]++ > 0) continue;
    keys[slot] = value;
    if (++distinct > MAX_HASHED) return null;
  }
  return { distinct, runs: distinct <= MAX_LISTED ? listRuns(keys, counts) : null };
}

function listRuns(keys: Float64Array, counts: Uint32Array) {
  const runs: { value: number; count: number }[] = [];
  for (let slot = 0; slot < NUM_SLOTS; slot++)
    if (counts[slot] > 0) runs.push({ value: keys[slot], count: counts[slot] });
  return runs.sort((a, b) => a.value - b.value);
}

/** Number of different values, NaN left out. */
function countSorted(values: Float64Array): number {
  const sorted = values.slice().sort();
  let distinct = 0;
  for (let row = 0; row < sorted.length && sorted[row] === sorted[row]; row++)
    if (row === 0 || sorted[row] !== sorted[row - 1]) distinct++;
  return distinct;
}
