/**
 * @file A column of words as one 0/1 feature a level. Levels beyond the most frequent share a last feature, "other".
 */
import { compareWords } from '../table/compare-words';
import type { CategoricalColumn } from '../table/table';
import type { ColumnRules } from './column-rules';
import type { FeatureTarget } from './feature-target';
import { filledLevels, fillLevel } from './fill';
import type { FittedColumn } from './fitted-preparation';
import { countLevels, countMissing } from './level-counts';

export type FittedOneHot = Extract<FittedColumn, { kind: 'one-hot' }>;

/** Learns the `maxLevels` most frequent levels of the training rows, kept in code-point order. */
export function fitOneHot(
  column: CategoricalColumn,
  rows: Uint32Array,
  rules: ColumnRules,
): FittedOneHot {
  const present = countLevels(column, rows);
  const numMissing = countMissing(column, rows);
  const fill = fillLevel(rules, present);
  const counted = filledLevels(present, fill, numMissing);
  const kept = counted.slice(0, rules.maxLevels).map(({ level }) => level);
  return {
    kind: 'one-hot',
    name: column.name,
    type: column.type,
    fill,
    levels: kept.sort(compareWords),
    other: counted.length > kept.length,
    indicator: rules.missingIndicator && fill !== null && numMissing > 0,
  };
}

/**
 * Writes the column's features for these rows. A level not learnt is "other" where there is one, else all zeros;
 * a missing value that nothing fills is NaN throughout.
 */
export function writeOneHot(
  fitted: FittedOneHot,
  column: CategoricalColumn,
  rows: Uint32Array,
  { x, first, numFeatures }: FeatureTarget,
) {
  const width = fitted.levels.length + (fitted.other ? 1 : 0);
  const featureOf = new Map(fitted.levels.map((level, feature) => [level, feature]));
  const otherFeature = fitted.other ? fitted.levels.length : -1;
  const place = (level: string) => featureOf.get(level) ?? otherFeature;
  const features = Int32Array.from(column.levels, place);
  const fillFeature = fitted.fill === null ? -1 : place(fitted.fill);
  for (let i = 0, at = first; i < rows.length; i++, at += numFeatures) {
    const code = column.codes[rows[i]];
    const feature = code < 0 ? fillFeature : features[code];
    if (code < 0 && fitted.fill === null) x.fill(NaN, at, at + width);
    else if (feature >= 0) x[at + feature] = 1;
  }
}
