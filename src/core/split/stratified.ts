/**
 * @file A random split in which training and test rows have the classes in the same shares.
 */
import { createMt19937, permutation } from '../random/mt19937';
import type { Column } from '../table/table';
import { countSampled } from './sample-rows';
import { strataOf } from './strata';

/**
 * Training places (into `rows`) in a random order, as many as a plain sample takes; of each class within one row of
 * its exact share.
 */
export function holdOutStratified(
  label: Column,
  rows: Uint32Array,
  test: number,
  randomState: number,
): Uint32Array {
  const order = permutation(createMt19937(randomState), rows.length);
  // Numbered in the shuffled order, so that chance decides which of two equal classes gets a row more.
  const shuffled = order.map((place) => rows[place]);
  const { ids, counts } = strataOf(label, shuffled);
  const quotas = apportion(counts, 1 - test, countSampled(rows.length, test));
  return order.filter((_, i) => quotas[ids[i]]-- > 0);
}

/**
 * Whole numbers that add up to `total` (the rounded sum of the shares), each within one of `share * count`:
 * the largest remainders are rounded up, ties in the order given.
 */
export function apportion(counts: readonly number[], share: number, total: number): number[] {
  const quotas = counts.map((count) => Math.floor(count * share));
  const left = total - quotas.reduce((sum, quota) => sum + quota, 0);
  const byRemainder = counts.map((count, id) => ({ id, remainder: count * share - quotas[id] }));
  byRemainder.sort((a, b) => b.remainder - a.remainder || a.id - b.id);
  for (const { id } of byRemainder.slice(0, left)) quotas[id]++;
  return quotas;
}
