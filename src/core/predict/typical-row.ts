/**
 * @file The row that a form starts at: the median of each column of numbers and the most frequent level of each other,
 * read off the training rows as they were prepared.
 */
import { readable } from '../explain/grid';
import type { FeatureGroup } from '../explain/feature-groups';
import { featureGroups } from '../explain/feature-groups';
import type { FittedColumn, FittedPreparation } from '../preparation/fitted-preparation';
import { MS_PER_DAY } from '../table/civil-date';
import type { Cell } from './cells';

/**
 * One cell a feature column. `x` is `[rows, numFeatures]`; without it, the middle of the training range and the first
 * level.
 */
export function typicalCells(fitted: FittedPreparation, x: Float32Array | null): Cell[] {
  const groups = featureGroups(fitted);
  const numFeatures = fitted.featureNames.length;
  return fitted.columns.map((column, i) => typicalCell(column, groups[i], x, numFeatures));
}

function typicalCell(
  fitted: FittedColumn,
  { first }: FeatureGroup,
  x: Float32Array | null,
  numFeatures: number,
): Cell {
  const feature = (place: number) =>
    x ? x.filter((_, i) => i % numFeatures === first + place) : new Float32Array();
  switch (fitted.kind) {
    case 'numeric': {
      const values = feature(0).sort();
      const { min, max, scale, offset, type } = fitted;
      if (values.length === 0) return readable((min + max) / 2, fitted);
      const median = values[values.length >> 1] * scale + offset;
      return readable(type === 'date' ? wholeDay(median) : median, fitted);
    }
    case 'date-parts':
      return Math.max(fitted.min, wholeDay((fitted.min + fitted.max) / 2));
    case 'one-hot': {
      const counts = fitted.levels.map((_, place) => feature(place).reduce((a, b) => a + b, 0));
      return fitted.levels[counts.indexOf(Math.max(...counts))] ?? null;
    }
    case 'ordinal': {
      const counts = fitted.levels.map(() => 0);
      feature(0).forEach((value) => counts[Math.round(value * fitted.scale + fitted.offset)]++);
      return fitted.levels[counts.indexOf(Math.max(...counts))] ?? null;
    }
  }
}

function wholeDay(milliseconds: number): number {
  return Math.round(milliseconds / MS_PER_DAY) * MS_PER_DAY;
}
