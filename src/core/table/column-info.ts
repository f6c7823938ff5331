/**
 * @file What the page is told of each column: counts, range, levels, and why it is left out of the features.
 */
import { compareWords } from './compare-words';
import { exclusionOf } from './exclusion';
import { fingerprintTable } from './fingerprint';
import { formatValue } from './format-cell';
import { countRowsWithMissing } from './missing';
import { missingPatterns } from './missing-patterns';
import { isNumeric } from './table';
import type { CategoricalColumn, Column, NumericColumn, Table } from './table';
import type { ColumnInfo, ReadNote, TableInfo } from './table-info';
import { countValues, MAX_LISTED } from './value-counts';

/** Describes the table read from the file of that name; `notes` is what the reader noticed. */
export function describeTable(name: string, table: Table, notes: readonly ReadNote[]): TableInfo {
  const patterns = missingPatterns(table);
  return {
    name,
    fingerprint: fingerprintTable(table),
    numRows: table.numRows,
    columns: table.columns.map(describeColumn),
    rowsWithMissing:
      patterns?.reduce((sum, { rows }) => sum + rows, 0) ?? countRowsWithMissing(table),
    ...(patterns && { missingPatterns: patterns }),
    notes: [...notes],
  };
}

/** Describes one column. Numbers have a range and, where few, levels; words have levels. */
export function describeColumn(column: Column): ColumnInfo {
  const counted = isNumeric(column) ? describeNumbers(column) : describeWords(column);
  return {
    name: column.name,
    type: column.type,
    ...counted,
    excluded: exclusionOf(column, counted),
    ...(column.writtenAs && { writtenAs: column.writtenAs }),
  };
}

type Counted = Omit<ColumnInfo, 'name' | 'type' | 'excluded' | 'writtenAs'>;

function describeNumbers({ type, values }: NumericColumn): Counted {
  const { min, max, sum, count } = summarize(values);
  const missing = values.length - count;
  if (count === 0) return { missing, distinct: 0, min: null, mean: null, max: null, levels: null };
  const { distinct, runs } = countValues(values);
  const listed = type === 'integer' || type === 'boolean' ? runs : null;
  const byCount = listed?.sort((a, b) => b.count - a.count || a.value - b.value);
  const levels = byCount?.map((run) => ({ ...run, value: formatValue(type, run.value) })) ?? null;
  return { missing, distinct, min, mean: sum / count, max, levels };
}

function summarize(values: Float64Array) {
  let min = Infinity;
  let max = -Infinity;
  let sum = 0;
  let count = 0;
  for (let row = 0; row < values.length; row++) {
    const value = values[row];
    if (value !== value) continue;
    if (value < min) min = value;
    if (value > max) max = value;
    sum += value;
    count++;
  }
  return { min, max, sum, count };
}

function describeWords({ codes, levels }: CategoricalColumn): Counted {
  const counts = new Uint32Array(levels.length);
  let missing = 0;
  for (let row = 0; row < codes.length; row++) {
    if (codes[row] < 0) missing++;
    else counts[codes[row]]++;
  }
  const present = levels
    .map((value, code) => ({ value, count: counts[code] }))
    .filter(({ count }) => count > 0);
  return {
    missing,
    distinct: present.length,
    min: null,
    mean: null,
    max: null,
    levels: mostFrequent(present),
  };
}

/** The most frequent levels, equals by code point; the counts are sorted first, since a million words are slow to sort. */
function mostFrequent(present: { value: string; count: number }[]) {
  const atLeast = present
    .map(({ count }) => count)
    .sort((a, b) => b - a)
    .at(MAX_LISTED - 1);
  return present
    .filter(({ count }) => atLeast === undefined || count >= atLeast)
    .sort((a, b) => b.count - a.count || compareWords(a.value, b.value))
    .slice(0, MAX_LISTED);
}
