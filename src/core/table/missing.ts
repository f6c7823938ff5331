/**
 * @file Missing values over whole columns, one pass each.
 */
import { isNumeric, type Column, type Table } from './table';

/** Sets `marks[row]` to 1 where the column has no value. */
export function markMissing(column: Column, marks: Uint8Array) {
  if (isNumeric(column)) {
    const { values } = column;
    for (let row = 0; row < marks.length; row++) if (values[row] !== values[row]) marks[row] = 1;
  } else {
    const { codes } = column;
    for (let row = 0; row < marks.length; row++) if (codes[row] < 0) marks[row] = 1;
  }
}

/** Whether the column lacks a value in any row. */
export function hasMissing(column: Column): boolean {
  return isNumeric(column)
    ? column.values.some((value) => Number.isNaN(value))
    : column.codes.some((code) => code < 0);
}

/** Rows in which at least one column is missing: what pandas' `dropna()` would drop. */
export function countRowsWithMissing({ columns, numRows }: Table): number {
  const marks = new Uint8Array(numRows);
  for (const column of columns) markMissing(column, marks);
  let rows = 0;
  for (let row = 0; row < numRows; row++) rows += marks[row];
  return rows;
}
