/**
 * @file A table as typed columns. Numbers are `Float64Array`s with NaN for missing; words are codes into a
 * list of levels with -1 for missing. Every column has `numRows` entries, and a table is never changed in place.
 */
import type { WrittenAs } from './written-as';

/** Whole numbers, any numbers, 0/1 for false/true, or milliseconds since 1970 UTC. */
export type NumericType = 'integer' | 'number' | 'boolean' | 'date';
/** Words that repeat, or free text whose values are mostly distinct. */
export type CategoricalType = 'category' | 'text';
export type ColumnType = NumericType | CategoricalType;

interface Named {
  name: string;
  /** How its cells are written in the file that it was read from, where they are text there. */
  writtenAs?: WrittenAs;
}

export interface NumericColumn extends Named {
  type: NumericType;
  /** `[numRows]`, NaN where missing. */
  values: Float64Array;
}

export interface CategoricalColumn extends Named {
  type: CategoricalType;
  /** `[numRows]`, an index into `levels`, -1 where missing. */
  codes: Int32Array;
  /** Distinct values in order of first appearance. */
  levels: readonly string[];
}

export type Column = NumericColumn | CategoricalColumn;

export interface Table {
  numRows: number;
  columns: readonly Column[];
}

/** True for columns that hold `values`, false for those that hold `codes`. */
export function isNumeric(column: Column): column is NumericColumn {
  return 'values' in column;
}

/** True where the column has no value in this row. */
export function isMissing(column: Column, row: number): boolean {
  return isNumeric(column) ? Number.isNaN(column.values[row]) : column.codes[row] < 0;
}

/** The column of that name. Throws if there is none, which only a bug can cause. */
export function findColumn(table: Table, name: string): Column {
  const column = table.columns.find((candidate) => candidate.name === name);
  if (!column) throw new Error(`no column named ${JSON.stringify(name)}`);
  return column;
}
