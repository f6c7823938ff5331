import { say } from '@/words/say';

/** What a field for a row's number in a table of that many rows needs, and whether it holds one. Numbers are from 1. */
export function rowNumber(row: number, numRows: number) {
  const isRow = Number.isInteger(row) && row >= 1 && row <= numRows;
  const error = isRow ? null : say('ui.rowsOfTable', { rows: numRows });
  return { isRow, field: { value: row, step: 1, min: 1, max: numRows, error } };
}
