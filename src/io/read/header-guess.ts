/** @file Whether the first row of a table names its columns, judged by the rows below it. */

import { createMissingMarks } from './missing-marks';

const marks = createMissingMarks([]).words;
const NUMBER_LIKE = /^[^\p{L}]*\d[^\p{L}]*$|^[+-]?[\d.,]+e[+-]?\d+$/iu;
/** Only short cells are tried: the pattern takes quadratic time. */
const isNumberLike = (cell: string) => cell.length < 60 && NUMBER_LIKE.test(cell);
const isYear = (cell: string) => /^(1[5-9]|20|21)\d\d$/.test(cell);

/**
 * True where the first of `rows` looks like a header: a word above numbers, or years in a row, or, among words only,
 * names that are all different and do not come again below.
 */
export function firstRowIsHeader(rows: readonly (readonly string[])[]): boolean {
  const [first, ...rest] = rows;
  if (!first) return false;
  const filled = first.filter((cell) => cell !== '');
  if (filled.length === 0) return false;
  if (first.some((cell, column) => isWordAboveNumbers(cell, column, rest))) return true;
  const numbers = filled.filter(isNumberLike);
  if (numbers.length >= 3 && numbers.every(isYear) && isRising(numbers)) return true;
  if (numbers.length > 0) return false;
  if (new Set(filled).size < filled.length) return false;
  const again = first.filter((cell, column) => rest.some((row) => row[column] === cell));
  return rest.length < 5 || again.length < first.length / 2;
}

function isWordAboveNumbers(
  cell: string,
  column: number,
  rest: readonly (readonly string[])[],
): boolean {
  if (marks.has(cell) || isNumberLike(cell)) return false;
  const below = rest.map((row) => row[column] ?? '').filter((other) => !marks.has(other));
  const numbers = below.filter(isNumberLike).length;
  return numbers > 0 && numbers >= 0.8 * below.length;
}

function isRising(years: readonly string[]): boolean {
  return years.every((year, index) => index === 0 || Number(year) > Number(years[index - 1]));
}
