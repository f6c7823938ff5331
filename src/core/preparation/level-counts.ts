/**
 * @file The levels of a column of words and how often each occurs.
 */
import { compareWords } from '../table/compare-words';
import { formatValue } from '../table/format-cell';
import { isNumeric, type CategoricalColumn, type Column } from '../table/table';

export interface LevelCount {
  level: string;
  count: number;
}

/** Levels that occur in these rows, most frequent first, equals by code point. */
export function countLevels(column: CategoricalColumn, rows: Uint32Array): LevelCount[] {
  const counts = new Uint32Array(column.levels.length);
  for (let i = 0; i < rows.length; i++) {
    const code = column.codes[rows[i]];
    if (code >= 0) counts[code]++;
  }
  const present: LevelCount[] = [];
  column.levels.forEach((level, code) => {
    if (counts[code] > 0) present.push({ level, count: counts[code] });
  });
  return present.sort(byCount);
}

/** The counts with this many more of one level, in the same order. */
export function addLevel(
  counts: readonly LevelCount[],
  { level, count }: LevelCount,
): LevelCount[] {
  const before = counts.find((known) => known.level === level)?.count ?? 0;
  const others = counts.filter((known) => known.level !== level);
  return [...others, { level, count: before + count }].sort(byCount);
}

function byCount(a: LevelCount, b: LevelCount): number {
  return b.count - a.count || compareWords(a.level, b.level);
}

/** Number of these rows without a value. */
export function countMissing(column: CategoricalColumn, rows: Uint32Array): number {
  let count = 0;
  for (let i = 0; i < rows.length; i++) if (column.codes[rows[i]] < 0) count++;
  return count;
}

/** The column as words: another file may show codes such as 1, 2, 3 alone and so be read as numbers. */
export function asCategorical(column: Column): CategoricalColumn {
  if (!isNumeric(column)) return column;
  const codeOf = new Map<number, number>();
  const levels: string[] = [];
  const codes = Int32Array.from(column.values, (value) => {
    if (Number.isNaN(value)) return -1;
    const known = codeOf.get(value);
    if (known !== undefined) return known;
    codeOf.set(value, levels.length);
    return levels.push(formatValue(column.type, value)) - 1;
  });
  return { name: column.name, type: 'category', codes, levels };
}
