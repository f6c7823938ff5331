/**
 * @file How often which values occur in a column, in a few bars: NumPy's equal bins for numbers, one bar for each value
 * of a few whole numbers, and the most frequent words.
 */
import { compareWords } from './compare-words';
import { formatValue } from './format-cell';
import { isNumeric, type CategoricalColumn, type Column, type NumericColumn } from './table';
import { countValues } from './value-counts';

export const MAX_BINS = 24;
export const MAX_LEVELS = 12;

export type Histogram =
  /** `counts[i]` rows from `min + i * width` to below `min + (i + 1) * width`; the last bin holds its upper end too. */
  | { kind: 'bins'; min: number; width: number; counts: number[] }
  /** Single values or words with their rows; `other` has the rows of the values not listed. */
  | { kind: 'levels'; levels: { value: string; count: number }[]; other: number };

/**
 * The histogram of all rows with a value. Whole numbers and booleans with at most `MAX_BINS` different values get one
 * bar each, by value; other numbers `MAX_BINS` bins; words their `MAX_LEVELS` most frequent levels.
 */
export function histogramOf(column: Column): Histogram {
  if (!isNumeric(column)) return wordLevels(column);
  return (isDiscrete(column) && numberLevels(column)) || bins(column.values);
}

function isDiscrete({ type }: NumericColumn): boolean {
  return type === 'integer' || type === 'boolean';
}

function numberLevels({ type, values }: NumericColumn): Histogram | null {
  const { runs } = countValues(values);
  if (!runs || runs.length > MAX_BINS) return null;
  const levels = runs.map(({ value, count }) => ({ value: formatValue(type, value), count }));
  return { kind: 'levels', levels, other: 0 };
}

function bins(values: Float64Array): Histogram {
  const { min, max } = rangeOf(values);
  // Halves, since the difference of the two largest doubles is infinite.
  const halfSpan = max / 2 - min / 2;
  const counts = new Array<number>(halfSpan > 0 ? MAX_BINS : 1).fill(0);
  for (let row = 0; row < values.length; row++) {
    const value = values[row];
    if (value !== value) continue;
    const share = halfSpan > 0 ? (value / 2 - min / 2) / halfSpan : 0;
    counts[Math.min(Math.floor(share * MAX_BINS), counts.length - 1)]++;
  }
  const width = counts.length > 1 ? max / MAX_BINS - min / MAX_BINS : 0;
  return { kind: 'bins', min: Number.isFinite(min) ? min : 0, width, counts };
}

function rangeOf(values: Float64Array): { min: number; max: number } {
  let min = Infinity;
  let max = -Infinity;
  for (let row = 0; row < values.length; row++) {
    if (values[row] < min) min = values[row];
    if (values[row] > max) max = values[row];
  }
  return { min, max };
}

function wordLevels({ codes, levels }: CategoricalColumn): Histogram {
  const counts = new Uint32Array(levels.length);
  for (let row = 0; row < codes.length; row++) if (codes[row] >= 0) counts[codes[row]]++;
  const top: { value: string; count: number }[] = [];
  let total = 0;
  for (let code = 0; code < counts.length; code++) {
    total += counts[code];
    if (counts[code] > 0) insert(top, { value: levels[code], count: counts[code] });
  }
  const listed = top.reduce((sum, { count }) => sum + count, 0);
  return { kind: 'levels', levels: top, other: total - listed };
}

/** Keeps `top` the most frequent levels, equals by code point; a million words are too slow to sort. */
function insert(top: { value: string; count: number }[], level: (typeof top)[number]) {
  const comesBefore = (a: typeof level, b: typeof level) =>
    a.count > b.count || (a.count === b.count && compareWords(a.value, b.value) < 0);
  const last = top.at(-1);
  if (top.length >= MAX_LEVELS && last && !comesBefore(level, last)) return;
  const place = top.findIndex((other) => comesBefore(level, other));
  top.splice(place < 0 ? top.length : place, 0, level);
  if (top.length > MAX_LEVELS) top.pop();
}
