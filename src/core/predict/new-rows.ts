/**
 * @file Rows of another file for a model to predict: what it lacks is named at once, what it has besides is left alone,
 * and a row that misses a value nothing fills is not predicted, never guessed.
 */
import { UserError } from '../errors';
import { applyPreparation, featureColumn } from '../preparation/apply-preparation';
import type { FittedPreparation } from '../preparation/fitted-preparation';
import { rowsWhereZero } from '../preparation/kept-rows';
import { describeUnusual, type UnusualColumn } from '../preparation/unusual';
import { markMissing } from '../table/missing';
import type { Table } from '../table/table';

export interface NewRows {
  /** Rows of the file. */
  numRows: number;
  /** Places in the file, from 0, of the rows that can be predicted. */
  rowIds: Uint32Array;
  /** `[rowIds.length, numFeatures]`. */
  x: Float32Array;
  /** What about the rows the training rows did not show. */
  unusual: UnusualColumn[];
  /** Columns that the model does not use, the label left out. */
  extraColumns: string[];
}

/**
 * The table's rows as the model takes them. Throws `UserError` that names every column that is missing, or one that
 * holds words in place of numbers.
 */
export function prepareNewRows(fitted: FittedPreparation, table: Table): NewRows {
  checkColumns(fitted, table);
  const isUnfilled = new Uint8Array(table.numRows);
  for (const { name, fill } of fitted.columns)
    if (fill === null) markMissing(featureColumn(table, name), isUnfilled);
  const rowIds = rowsWhereZero(isUnfilled);
  const used = new Set([...fitted.columns.map(({ name }) => name), fitted.label]);
  return {
    numRows: table.numRows,
    rowIds,
    x: applyPreparation(fitted, table, rowIds),
    unusual: describeUnusual(
      fitted,
      table,
      Uint32Array.from({ length: table.numRows }, (_, i) => i),
    ),
    extraColumns: table.columns.map(({ name }) => name).filter((name) => !used.has(name)),
  };
}

function checkColumns({ columns }: FittedPreparation, table: Table) {
  const found = new Set(table.columns.map(({ name }) => name));
  const missing = columns.map(({ name }) => name).filter((name) => !found.has(name));
  if (missing.length === 0) return;
  throw new UserError('new-columns-missing', {
    count: missing.length,
    names: missing.map((name) => `“${name}”`),
  });
}
