/** Columns in the few words that fit above them. */
import type { Association } from '@/core/table/association';
import { formatValue } from '@/core/table/format-cell';
import type { Task } from '@/core/recipe/recipe';
import type { ColumnType } from '@/core/table/table';
import type { ColumnInfo } from '@/core/table/table-info';
import { say, spokenLanguage } from '@/words/say';

export type Role = 'label' | 'feature' | 'unused';

/** What the recipe does with the column of that name. */
export function roleOf(name: string, task: Task): Role {
  if (name === task.label) return 'label';
  return task.features.includes(name) ? 'feature' : 'unused';
}

/** True for columns of words, which read from the left. */
export function isWords(type: ColumnType): boolean {
  return type === 'category' || type === 'text';
}

const longest = 60;

/** A name or cell short enough for a sentence or a label. */
export function shorten(text: string, length = longest): string {
  return text.length > length ? `${text.slice(0, length)}…` : text;
}

/** Four digits of a number: 8.32, 0.00123, 12,350, 1.235e9. */
export function shortNumber(value: number): string {
  const size = Math.abs(value);
  if (size !== 0 && (size >= 1e7 || size < 1e-4)) {
    return Number(value.toPrecision(4)).toExponential().replace('e+', 'e').replaceAll('-', '−');
  }
  const digits = size >= 1000 ? { maximumFractionDigits: 0 } : { maximumSignificantDigits: 4 };
  return value.toLocaleString(spokenLanguage(), digits).replace('-', '−');
}

/** A value of a column in a few characters; days for dates. */
export function shortValue(type: ColumnType, value: number): string {
  if (type === 'date') return formatValue('date', value).slice(0, 10);
  return shortNumber(value);
}

/** A value as it stands under a small histogram, three of them side by side: 0.087, 4,202, 1.24M. */
export function tinyValue(type: ColumnType, value: number): string {
  const size = Math.abs(value);
  if (type === 'date' || size >= 1e12 || (size > 0 && size < 1e-3)) return shortValue(type, value);
  const notation = size >= 10_000 ? 'compact' : 'standard';
  const digits = size >= 1000 && size < 10_000 ? 4 : 3;
  return value
    .toLocaleString(spokenLanguage(), { notation, maximumSignificantDigits: digits })
    .replace('-', '−');
}

/** A length of a column's axis; days for dates. */
export function shortLength(type: ColumnType, value: number): string {
  if (type !== 'date') return shortNumber(value);
  return say('data.days', { days: shortNumber(value / 86_400_000) });
}

/** A share as a percentage: 43 %, 4.3 %, <0.1 %. */
export function percent(share: number): string {
  if (share > 0 && share < 0.001) return say('data.shareBelow', { percent: '0.1' });
  const digits = share > 0 && share < 0.0995 ? 1 : 0;
  return say('data.share', { percent: (share * 100).toFixed(digits) });
}

/** Such as "2 missing (0.6 %)". */
export function missingText({ missing }: ColumnInfo, numRows: number): string {
  if (missing === 0) return say('data.noneMissing');
  return say('data.someMissing', { missing, share: percent(missing / numRows) });
}

const symbols: Record<Association['measure'], string> = {
  pearson: 'r',
  'correlation-ratio': 'η',
  'cramers-v': 'V',
};

/** Such as "r −0.39". */
export function associationText(association: Association): string {
  return `${symbols[association.measure]} ${associationNumber(association)}`;
}

/** Such as "−0.39"; the sign of Pearson's r is kept. */
export function associationNumber({ value, r }: Association): string {
  return (r ?? value).toFixed(2).replace('-', '−');
}
