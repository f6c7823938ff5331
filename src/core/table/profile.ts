/**
 * @file What the data view shows of each column beyond its `ColumnInfo`: the shape of its values and what it has to do
 * with the label. Plain JSON.
 */
import { associate, type Association } from './association';
import { histogramOf, type Histogram } from './histogram';
import { findColumn, isNumeric, type Column, type Table } from './table';

/** Rows that medians and associations are taken from, at most. */
export const MAX_SAMPLED = 200_000;

export interface ColumnProfile {
  name: string;
  /** Of all rows. */
  histogram: Histogram;
  /** Of numeric columns with a value, else null. */
  median: number | null;
  /** The sample's, as pandas' `std()` (divided by n - 1); null for words and fewer than two values. */
  std: number | null;
  /** With the label; null for the label itself and where it is undefined. */
  association: Association | null;
}

export interface TableProfile {
  label: string;
  /** In the table's order. */
  columns: ColumnProfile[];
  /** Names of the columns that have an association with the label, strongest first. */
  ranking: string[];
  /** Rows, evenly spread, that medians and associations were taken from; null where it was all of them. */
  sampled: number | null;
}

/** Profiles every column of the table beside the label. Throws if there is no column called `label`, which only a bug can cause. */
export function profileTable(table: Table, label: string): TableProfile {
  const labelColumn = findColumn(table, label);
  const rows = evenRows(table.numRows, MAX_SAMPLED);
  const columns = table.columns.map((column) => ({
    name: column.name,
    histogram: histogramOf(column),
    ...spread(column, rows),
    association: column === labelColumn ? null : associate(column, labelColumn, rows),
  }));
  const ranking = columns
    .filter(({ association }) => association !== null)
    .sort((a, b) => b.association!.value - a.association!.value)
    .map(({ name }) => name);
  return { label, columns, ranking, sampled: rows.length < table.numRows ? rows.length : null };
}

/** `count` row numbers at even distances, or all where there are fewer. */
export function evenRows(numRows: number, count: number): Uint32Array {
  const length = Math.min(numRows, count);
  return Uint32Array.from({ length }, (_, index) => Math.floor((index * numRows) / length));
}

function spread(column: Column, rows: Uint32Array): { median: number | null; std: number | null } {
  if (!isNumeric(column)) return { median: null, std: null };
  return { median: medianOf(column.values, rows), std: stdOf(column.values) };
}

function medianOf(values: Float64Array, rows: Uint32Array): number | null {
  const present = Float64Array.from(rows, (row) => values[row]).filter((value) => value === value);
  if (present.length === 0) return null;
  present.sort();
  const middle = present.length >> 1;
  if (present.length % 2 === 1) return present[middle];
  return present[middle - 1] / 2 + present[middle] / 2;
}

function stdOf(values: Float64Array): number | null {
  let count = 0;
  let mean = 0;
  let squares = 0;
  for (let row = 0; row < values.length; row++) {
    const value = values[row];
    if (value !== value) continue;
    count++;
    const off = value - mean;
    mean += off / count;
    squares += off * (value - mean);
  }
  return count < 2 ? null : Math.sqrt(squares / (count - 1));
}
