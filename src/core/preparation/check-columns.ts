/**
 * @file What a table must have before anything is prepared: the columns the recipe names, and a label with rows.
 */
import { UserError } from '../errors';
import type { Recipe, Task } from '../recipe/recipe';
import { findColumn, isMissing, isNumeric, type Column, type Table } from '../table/table';
import { rulesFor } from './column-rules';

/** Throws `UserError` where the table lacks the recipe's columns or has nothing to learn from. */
export function checkColumns(table: Table, { task, split }: Recipe) {
  if (table.columns.length < 2)
    throw new UserError(
      'one-column',
      'The file has one column. Lossline needs at least one feature and a label.',
      'Is the delimiter right? Choose another one, or a file with more columns.',
    );
  const names = new Set(table.columns.map((column) => column.name));
  const absent = [task.label, ...task.features].find((name) => !names.has(name));
  if (absent !== undefined)
    throw new UserError(
      'column-missing',
      `The file has no column named “${absent}”.`,
      'Choose the label and the features from the file’s columns.',
    );
  checkFeatures(table, task);
  if (task.kind === 'regression' && split.method === 'stratified')
    throw new UserError(
      'stratified-regression',
      'A stratified split keeps the classes in equal shares, and regression has no classes.',
      'Choose a random split.',
    );
}

/** Throws `UserError` where `drop-column` left no feature. */
export function checkUsed(features: readonly string[]) {
  if (features.length > 0) return;
  throw new UserError(
    'all-columns-dropped',
    'Every chosen feature has missing values, and such columns are dropped.',
    'Drop rows or fill missing values instead, or choose a feature without missing values.',
  );
}

function checkFeatures(table: Table, task: Task) {
  if (task.features.includes(task.label))
    throw new UserError(
      'label-is-feature',
      `“${task.label}” is the label and a feature too, so the network would only copy it.`,
      'Leave it out of the features, or choose another label.',
    );
  if (task.features.every((name) => findColumn(table, name).type === 'text'))
    throw new UserError(
      'no-usable-feature',
      'No feature holds numbers or categories; free text alone cannot be learnt from.',
      'Choose at least one feature column with numbers or with words that repeat.',
    );
}

/** Throws `UserError` that names the emptiest column where no row was kept. */
export function checkKept(table: Table, { task, preparation }: Recipe, rows: Uint32Array) {
  if (table.numRows === 0)
    throw new UserError(
      'no-rows',
      'The file has a header but no rows.',
      'Choose a file with rows of data.',
    );
  if (rows.length > 0) return;
  const dropping = task.features.filter(
    (name) => rulesFor(preparation, name).missing === 'drop-rows',
  );
  const emptiest = [task.label, ...dropping]
    .map((name) => ({ name, missing: countMissing(findColumn(table, name), table.numRows) }))
    .reduce((most, column) => (column.missing > most.missing ? column : most));
  const count = (value: number) => value.toLocaleString('en');
  throw new UserError(
    'all-rows-dropped',
    `Every row has a missing value; “${emptiest.name}” is missing in ${count(emptiest.missing)} of ${count(table.numRows)} rows.`,
    'Leave that column out, or fill missing values instead of dropping rows.',
  );
}

function countMissing(column: Column, numRows: number): number {
  let missing = 0;
  for (let row = 0; row < numRows; row++) if (isMissing(column, row)) missing++;
  return missing;
}

/** Throws `UserError` where the label is no number or the same in all rows. */
export function checkRegressionLabel(label: Column, rows: Uint32Array) {
  if (!isNumeric(label))
    throw new UserError(
      'label-not-numeric',
      `The label “${label.name}” holds words, and regression predicts numbers.`,
      'Choose classification, or a label column of numbers.',
    );
  const first = label.values[rows[0]];
  if (rows.every((row) => label.values[row] === first))
    throw new UserError(
      'label-constant',
      `The label “${label.name}” is ${first} in every row, so there is nothing to learn.`,
      'Choose another label column.',
    );
}
