/**
 * @file A column of words as one feature: the level's place in code-point order, scaled.
 */
import { compareWords } from '../table/compare-words';
import type { CategoricalColumn } from '../table/table';
import type { ColumnRules } from './column-rules';
import type { FeatureTarget } from './feature-target';
import { filledLevels, fillLevel } from './fill';
import type { FittedColumn } from './fitted-preparation';
import { countLevels, countMissing } from './level-counts';
import { fitScaling } from './scaling';

export type FittedOrdinal = Extract<FittedColumn, { kind: 'ordinal' }>;

/** Learns the levels of the training rows and the scaling of their places, 0 for the first. */
export function fitOrdinal(
  column: CategoricalColumn,
  rows: Uint32Array,
  rules: ColumnRules,
): FittedOrdinal {
  const present = countLevels(column, rows);
  const numMissing = countMissing(column, rows);
  const fill = fillLevel(rules, present);
  const counted = filledLevels(present, fill, numMissing);
  const levels = counted.map(({ level }) => level).sort(compareWords);
  const places = placesOf({ levels, fill }, column, rows).filter((place) => place === place);
  return {
    kind: 'ordinal',
    name: column.name,
    type: column.type,
    fill,
    levels,
    ...fitScaling(rules.scaling, places),
    indicator: rules.missingIndicator && fill !== null && numMissing > 0,
  };
}

/** Writes the column's feature for these rows; an unseen level has place -1, an unfilled missing value NaN. */
export function writeOrdinal(
  fitted: FittedOrdinal,
  column: CategoricalColumn,
  rows: Uint32Array,
  { x, first, numFeatures }: FeatureTarget,
) {
  const places = placesOf(fitted, column, rows);
  for (let i = 0, at = first; i < rows.length; i++, at += numFeatures)
    x[at] = (places[i] - fitted.offset) / fitted.scale;
}

function placesOf(
  { levels, fill }: Pick<FittedOrdinal, 'levels' | 'fill'>,
  column: CategoricalColumn,
  rows: Uint32Array,
): Float64Array {
  const placeOf = new Map(levels.map((level, place) => [level, place]));
  const places = column.levels.map((level) => placeOf.get(level) ?? -1);
  const fillPlace = fill === null ? NaN : (placeOf.get(fill) ?? -1);
  return Float64Array.from(rows, (row) => {
    const code = column.codes[row];
    return code < 0 ? fillPlace : places[code];
  });
}
