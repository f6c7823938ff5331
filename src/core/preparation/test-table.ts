/**
 * @file Test rows from a table of their own, treated exactly as the training rows were.
 */
import { UserError } from '../errors';
import type { Recipe } from '../recipe/recipe';
import { markMissing } from '../table/missing';
import { findColumn, type Table } from '../table/table';
import type { FittedPreparation } from './fitted-preparation';
import { rowsWhereZero } from './kept-rows';
import { missingColumns } from './missing-columns';
import { prepareRows } from './prepare-rows';
import type { PreparedRows } from './prepared-data';

/** The test table. Throws `UserError` where there is none, or it lacks the label or a feature. */
export function requireTestTable(table: Table | null, { task }: Recipe): Table {
  if (!table) throw new UserError('test-file-unset');
  const names = new Set(table.columns.map((column) => column.name));
  const missing = [...task.features, task.label].filter((name) => !names.has(name));
  if (missing.length === 0) return table;
  throw new UserError('test-columns-missing', { what: missingColumns(missing, task) });
}

/**
 * All rows of the test table that have a label and a value wherever nothing fills one, in file order. Throws
 * `UserError` where there is none, or a value cannot be read as it was in training.
 */
export function prepareTestTable(
  table: Table,
  recipe: Recipe,
  fitted: FittedPreparation,
): PreparedRows {
  const unfilled = fitted.columns.filter(({ fill }) => fill === null).map(({ name }) => name);
  const isDropped = new Uint8Array(table.numRows);
  for (const name of [recipe.task.label, ...unfilled])
    markMissing(findColumn(table, name), isDropped);
  const rows = rowsWhereZero(isDropped);
  if (rows.length > 0) return prepareRows(table, recipe, fitted, rows);
  throw new UserError('test-rows-dropped', table.numRows === 0 ? { context: 'empty' } : {});
}
