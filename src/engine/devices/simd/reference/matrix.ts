/**
 * @file Matrices of float64 for the tests' reference: rows of numbers, and the few operations it needs.
 */
export type Matrix = number[][];

/** A matrix with each entry from its row and column. */
export function matrix(
  rows: number,
  columns: number,
  entry: (row: number, column: number) => number,
): Matrix {
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => entry(row, column)),
  );
}

/** a b. */
export function multiply(a: Matrix, b: Matrix): Matrix {
  return a.map((row) =>
    b[0].map((_, j) => row.reduce((sum, value, k) => sum + value * b[k][j], 0)),
  );
}

/** Rows and columns exchanged. */
export function transpose(a: Matrix): Matrix {
  return a[0].map((_, column) => a.map((row) => row[column]));
}

/** f of each entry of a, with its place. */
export function map(a: Matrix, f: (value: number, row: number, column: number) => number): Matrix {
  return a.map((values, row) => values.map((value, column) => f(value, row, column)));
}

/** The sum of each column. */
export function columnSums(a: Matrix): number[] {
  return transpose(a).map((column) => column.reduce((sum, value) => sum + value, 0));
}
