/**
 * @file Columns such as `950`, `1.234`, `12.500` are plain numbers by themselves, and thousands in a file whose other
 * columns have decimal commas. Their cells are then to be read once more, as words that keep how they were written.
 */
import type { Column } from '@/core/table/table';
import type { ColumnBuilder } from './column-builder';

/** Whether some column has a fraction that is written with a decimal comma. */
export function hasDecimalCommas(columns: readonly Column[]): boolean {
  return columns.some(
    (column) =>
      column.writtenAs?.numbers?.decimal === ',' &&
      'values' in column &&
      column.values.some((value) => value % 1 !== 0 && !Number.isNaN(value)),
  );
}

/** Whether all numbers of the first `numRows` may be thousands written with a point, and one has a fraction. */
export function mayBeThousands({ isNumbers, numbers }: ColumnBuilder, numRows: number): boolean {
  if (!isNumbers) return false;
  let fractions = 0;
  for (let row = 0; row < numRows; row++) {
    const value = Math.abs(numbers[row]);
    if (Number.isNaN(value) || (Number.isInteger(value) && value < 1000)) continue;
    // Points stand before groups of three digits, and no number of thousands begins with 0.
    if (value < 1 || value >= 1000 || Math.abs(value * 1000 - Math.round(value * 1000)) > 1e-6)
      return false;
    fractions++;
  }
  return fractions > 0;
}
