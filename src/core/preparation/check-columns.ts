/**
 * @file What a table must have before anything is prepared: the columns the recipe names, and a label with rows.
 */
import { UserError } from '../errors';
import type { Recipe, Task } from '../recipe/recipe';
import { findColumn, isMissing, isNumeric, type Column, type Table } from '../table/table';
import { rulesFor } from './column-rules';

/** Throws `UserError` where the table lacks the recipe's columns or has nothing to learn from. */
export function checkColumns(table: Table, { task, split }: Recipe) {
  if (table.columns.length < 2) throw new UserError('one-column');
  const names = new Set(table.columns.map((column) => column.name));
  const absent = [task.label, ...task.features].find((name) => !names.has(name));
  if (absent !== undefined) throw new UserError('column-missing', { name: absent });
  checkFeatures(table, task);
  if (task.kind === 'regression' && split.method === 'stratified')
    throw new UserError('stratified-regression');
}

/** Throws `UserError` where `drop-column` left no feature. */
export function checkUsed(features: readonly string[]) {
  if (features.length > 0) return;
  throw new UserError('all-columns-dropped');
}

function checkFeatures(table: Table, task: Task) {
  if (task.features.includes(task.label))
    throw new UserError('label-is-feature', { name: task.label });
  if (task.features.every((name) => findColumn(table, name).type === 'text'))
    throw new UserError('no-usable-feature');
}

/** Throws `UserError` that names the emptiest column where no row was kept. */
export function checkKept(table: Table, { task, preparation }: Recipe, rows: Uint32Array) {
  if (table.numRows === 0) throw new UserError('no-rows');
  if (rows.length > 0) return;
  const dropping = task.features.filter(
    (name) => rulesFor(preparation, name).missing === 'drop-rows',
  );
  const emptiest = [task.label, ...dropping]
    .map((name) => ({ name, missing: countMissing(findColumn(table, name), table.numRows) }))
    .reduce((most, column) => (column.missing > most.missing ? column : most));
  throw new UserError('all-rows-dropped', {
    name: emptiest.name,
    missing: emptiest.missing,
    numRows: table.numRows,
  });
}

function countMissing(column: Column, numRows: number): number {
  let missing = 0;
  for (let row = 0; row < numRows; row++) if (isMissing(column, row)) missing++;
  return missing;
}

/** Throws `UserError` where the label is no number or the same in all rows. */
export function checkRegressionLabel(label: Column, rows: Uint32Array) {
  if (!isNumeric(label)) throw new UserError('label-not-numeric', { name: label.name });
  const first = label.values[rows[0]];
  if (rows.every((row) => label.values[row] === first))
    throw new UserError('label-constant', { name: label.name, value: String(first) });
}
