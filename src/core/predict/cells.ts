/**
 * @file Cells of a row as a form holds them, and columns made of them, so that a row a person typed is prepared by the
 * very code that prepared the training rows.
 */
import type { FittedColumn, FittedPreparation } from '../preparation/fitted-preparation';
import type { Column, NumericType, Table } from '../table/table';

/** A number (dates in milliseconds, booleans as 0 and 1), a word, or null where missing. */
export type Cell = number | string | null;

/** A row's cells by the name of their column. */
export type RowCells = ReadonlyMap<string, Cell>;

/** Whether the column holds numbers, dates or booleans, and not words. */
export function holdsNumbers(
  fitted: FittedColumn,
): fitted is Extract<FittedColumn, { kind: 'numeric' | 'date-parts' }> {
  return fitted.kind === 'numeric' || fitted.kind === 'date-parts';
}

/** A column of these cells as the training table had it. NaN counts as missing. */
export function columnOfCells(fitted: FittedColumn, cells: readonly Cell[]): Column {
  const { name } = fitted;
  if (holdsNumbers(fitted)) {
    const values = Float64Array.from(cells, (cell) => (typeof cell === 'number' ? cell : NaN));
    return { name, type: fitted.type as NumericType, values };
  }
  const levels = [...new Set(cells.filter((cell) => cell !== null).map(String))];
  const places = new Map(levels.map((level, place) => [level, place]));
  const codes = Int32Array.from(cells, (cell) => (cell === null ? -1 : places.get(String(cell))!));
  return { name, type: 'category', codes, levels };
}

/** A table of one row with the feature columns; a column without a cell is missing. */
export function tableOfRow({ columns }: FittedPreparation, cells: RowCells): Table {
  return {
    numRows: 1,
    columns: columns.map((column) => columnOfCells(column, [cells.get(column.name) ?? null])),
  };
}

/** A word that is none of these levels: what stands for "other". */
export function unlistedLevel(levels: readonly string[]): string {
  let word = 'other';
  while (levels.includes(word)) word = `(${word})`;
  return word;
}
