/**
 * @file A split that never tears a group: all rows of a patient, shop or match train, or all are held out.
 */
import { UserError } from '../errors';
import { createMt19937, permutation } from '../random/mt19937';
import type { Column } from '../table/table';
import { strataOf } from './strata';

/**
 * Training places (into `rows`), group after group, so that at most one group is torn between training and validation.
 * Groups in a random order are held out until their rows reach the share; one group always stays.
 * Throws `UserError` where all rows are one group.
 */
export function holdOutGroups(
  column: Column,
  rows: Uint32Array,
  test: number,
  randomState: number,
): Uint32Array {
  const { ids, counts } = strataOf(column, rows);
  if (counts.length < 2) throw new UserError('one-group', { name: column.name });
  const order = permutation(createMt19937(randomState), counts.length);
  return placesByGroup(ids, counts, order.slice(countHeldOut(counts, order, test * rows.length)));
}

/** How many groups, first in `order`, it takes to hold out `target` rows. */
function countHeldOut(counts: readonly number[], order: Uint32Array, target: number): number {
  let numGroups = 0;
  for (let numRows = 0; numRows < target && numGroups < order.length - 1; numGroups++)
    numRows += counts[order[numGroups]];
  return numGroups;
}

/** The places of these groups' rows, group after group, in file order within a group. */
function placesByGroup(ids: Uint32Array, counts: readonly number[], groups: Uint32Array) {
  const nextPlace = new Int32Array(counts.length).fill(-1);
  let total = 0;
  for (const group of groups) {
    nextPlace[group] = total;
    total += counts[group];
  }
  const places = new Uint32Array(total);
  for (let place = 0; place < ids.length; place++)
    if (nextPlace[ids[place]] >= 0) places[nextPlace[ids[place]]++] = place;
  return places;
}
