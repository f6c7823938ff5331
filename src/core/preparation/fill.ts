/**
 * @file What is put in place of a missing value, learnt from the training rows as scikit-learn's SimpleImputer does.
 */
import type { ColumnRules } from './column-rules';
import { addLevel, type LevelCount } from './level-counts';
import { meanOf, quantile } from './scaling';

/**
 * The number to fill a column with, given its training values without NaN; null where nothing is filled, since such
 * rows are dropped or the column has left the features.
 */
export function fillNumber(
  { missing, fillNumber: constant }: ColumnRules,
  values: Float64Array,
): number | null {
  switch (missing) {
    case 'drop-rows':
    case 'drop-column':
      return null;
    case 'constant':
      return constant;
    case 'mean':
      return meanOf(values);
    case 'median':
      return quantile(values.slice().sort(), 0.5);
    case 'most-frequent':
      return mostFrequent(values);
  }
}

/**
 * The level to fill a column of words with, given its training levels, most frequent first; null where nothing is
 * filled. Words have no mean or median, so these mean the most frequent.
 */
export function fillLevel(
  { missing, fillLevel: constant }: ColumnRules,
  levels: readonly LevelCount[],
): string | null {
  switch (missing) {
    case 'drop-rows':
    case 'drop-column':
      return null;
    case 'constant':
      return constant;
    case 'mean':
    case 'median':
    case 'most-frequent':
      return levels[0]?.level ?? NO_LEVEL;
  }
}

/** Levels as they are once `numMissing` cells hold `fill`, as an encoder behind an imputer in a pipeline sees them. */
export function filledLevels(
  levels: readonly LevelCount[],
  fill: string | null,
  numMissing: number,
): LevelCount[] {
  if (fill === null || fill === NO_LEVEL || numMissing === 0) return [...levels];
  return addLevel(levels, { level: fill, count: numMissing });
}

/** Stands for no level: readers take an empty cell as missing, so that no column has it as a level. */
export const NO_LEVEL = '';

/** The most frequent value, the smallest of several; 0 of none. */
function mostFrequent(values: Float64Array): number {
  const sorted = values.slice().sort();
  let best = 0;
  let bestCount = 0;
  for (let from = 0; from < sorted.length;) {
    let to = from + 1;
    while (to < sorted.length && sorted[to] === sorted[from]) to++;
    if (to - from > bestCount) {
      best = sorted[from];
      bestCount = to - from;
    }
    from = to;
  }
  return best;
}
