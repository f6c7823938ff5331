/**
 * @file Which rows of the file are used at all: pandas' `dropna`, but only over what the recipe looks at.
 */
import type { Recipe } from '../recipe/recipe';
import { markMissing } from '../table/missing';
import { findColumn, type Table } from '../table/table';
import { rulesFor } from './column-rules';

/**
 * Numbers of the rows kept, in file order: those with a label, and with a value in every feature whose rule for
 * missing values is `drop-rows`.
 */
export function keptRows(table: Table, recipe: Recipe): Uint32Array {
  const { task, preparation } = recipe;
  const required = task.features.filter(
    (name) => rulesFor(preparation, name).missing === 'drop-rows',
  );
  const isDropped = new Uint8Array(table.numRows);
  for (const name of [task.label, ...required]) markMissing(findColumn(table, name), isDropped);
  return rowsWhereZero(isDropped);
}

/** The row numbers whose mark is 0, in order. */
export function rowsWhereZero(marks: Uint8Array): Uint32Array {
  const rows = new Uint32Array(marks.length);
  let count = 0;
  for (let row = 0; row < marks.length; row++) if (marks[row] === 0) rows[count++] = row;
  return rows.slice(0, count);
}
