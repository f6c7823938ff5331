/**
 * @file Using the learnt preparation on any rows: training, held out, or of another file.
 */
import { UserError } from '../errors';
import type { Column, Table } from '../table/table';
import { countFeatures, writeColumn } from './fitted-columns';
import type { FittedPreparation } from './fitted-preparation';

/**
 * Features `[rows.length, featureNames.length]` row-major of these rows. A row with a missing value that nothing fills
 * has NaN there. Throws `UserError` where the table lacks a column or has words in place of numbers.
 */
export function applyPreparation(
  fitted: FittedPreparation,
  table: Table,
  rows: Uint32Array,
): Float32Array {
  const numFeatures = fitted.featureNames.length;
  const x = new Float32Array(rows.length * numFeatures);
  let first = 0;
  for (const column of fitted.columns) {
    writeColumn(column, featureColumn(table, column.name), rows, { x, first, numFeatures });
    first += countFeatures(column);
  }
  return x;
}

/** The table's column of that name. Throws `UserError` if another file lacks it. */
export function featureColumn(table: Table, name: string): Column {
  const column = table.columns.find((candidate) => candidate.name === name);
  if (column) return column;
  throw new UserError('feature-missing', { name });
}
