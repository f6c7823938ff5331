/** @file A part of prepared data, so that a lesson's run takes a moment on a table of any length. */
import type { PreparedData, PreparedRows } from '../preparation/prepared-data';

/** The first rows of each set, at most that many; training rows are in random order, so that the first are a sample. */
export function fewRows(
  data: PreparedData,
  { train, validation }: { train: number; validation: number },
): PreparedData {
  const first = (rows: PreparedRows, most: number) => firstRows(rows, data.numFeatures, most);
  return {
    ...data,
    train: first(data.train, train),
    validation: first(data.validation, validation),
    test: first(data.test, validation),
  };
}

function firstRows(rows: PreparedRows, numFeatures: number, most: number): PreparedRows {
  const numRows = Math.min(rows.numRows, most);
  return {
    numRows,
    x: rows.x.slice(0, numRows * numFeatures),
    y: rows.y.slice(0, numRows),
    rowIds: rows.rowIds.slice(0, numRows),
  };
}
