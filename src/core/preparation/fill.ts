/**
 * @file What is put in place of a missing value, learnt from the training rows as scikit-learn's SimpleImputer does.
 */
import type { MissingRule } from '../recipe/recipe';
import { meanOf, quantile } from './scaling';

/** The number to fill a column with, given its training values without NaN; null for `drop-rows`. */
export function fillNumber(rule: MissingRule, values: Float64Array): number | null {
  switch (rule) {
    case 'drop-rows':
      return null;
    case 'zero':
      return 0;
    case 'mean':
      return meanOf(values);
    case 'median':
      return quantile(values.slice().sort(), 0.5);
    case 'most-frequent':
      return mostFrequent(values);
  }
}

/**
 * The level to fill a column of words with, given its training levels, most frequent first; null for `drop-rows`.
 * Words have no mean or median, so these mean the most frequent; `zero` is no level at all, treated as an unseen one.
 */
export function fillLevel(rule: MissingRule, levels: readonly { level: string }[]): string | null {
  switch (rule) {
    case 'drop-rows':
      return null;
    case 'zero':
      return NO_LEVEL;
    case 'mean':
    case 'median':
    case 'most-frequent':
      return levels[0]?.level ?? NO_LEVEL;
  }
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
