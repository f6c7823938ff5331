/**
 * @file Any rows with labels as training takes them, by a preparation already learnt.
 */
import type { Recipe } from '../recipe/recipe';
import { findColumn, isNumeric, type Table } from '../table/table';
import { applyPreparation } from './apply-preparation';
import { checkFinite, checkLabels } from './check-prepared';
import { classIndexes } from './classes';
import type { FittedPreparation } from './fitted-preparation';
import type { PreparedRows } from './prepared-data';

/** Features and labels of these rows by a preparation already learnt. Throws `UserError` on values that are not finite. */
export function prepareRows(
  table: Table,
  { task }: Pick<Recipe, 'task'>,
  fitted: FittedPreparation,
  rows: Uint32Array,
): PreparedRows {
  const label = findColumn(table, task.label);
  const x = applyPreparation(fitted, table, rows);
  checkFinite(fitted, x, rows);
  const y =
    task.kind === 'classification'
      ? classIndexes(label, fitted.outputs, rows)
      : Float32Array.from(rows, (row) => (isNumeric(label) ? label.values[row] : NaN));
  checkLabels(label.name, y, rows);
  return { numRows: rows.length, x, y, rowIds: rows };
}
