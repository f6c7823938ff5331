/**
 * @file The values that a dependence plot sets a column to: quantiles of its training values, or its levels.
 */
import type { FittedColumn } from '../preparation/fitted-preparation';
import { unlistedLevel } from '../predict/cells';
import { MS_PER_DAY } from '../table/civil-date';
import type { FeatureGroup } from './feature-groups';

/** Points of a grid at most. */
export const MAX_POINTS = 20;

export interface GridPoint {
  /** A number in the column's own unit (milliseconds for dates) or a level. */
  value: number | string;
  /** True for the word that stands for all levels beyond the most frequent. */
  isOther: boolean;
}

/** The grid of a column, from its features in the training rows `[numRows, numFeatures]`; ascending for numbers. */
export function gridOf(
  fitted: FittedColumn,
  group: FeatureGroup,
  x: Float32Array,
  numFeatures: number,
): GridPoint[] {
  switch (fitted.kind) {
    case 'numeric': {
      const seen = featureOf(x, numFeatures, group.first).map((feature) =>
        readable(feature * fitted.scale + fitted.offset, fitted),
      );
      return quantiles(seen.sort()).map(plain);
    }
    case 'date-parts':
      return evenDays(fitted.min, fitted.max).map(plain);
    case 'one-hot': {
      const counts = fitted.levels.map((level, place) => ({
        level,
        count: sum(featureOf(x, numFeatures, group.first + place)),
      }));
      return withOther(mostFrequent(counts), fitted.other ? fitted.levels : null);
    }
    case 'ordinal': {
      const codes = featureOf(x, numFeatures, group.first).map((feature) =>
        Math.round(feature * fitted.scale + fitted.offset),
      );
      const counts = fitted.levels.map((level, place) => ({
        level,
        count: codes.reduce((total, code) => total + (code === place ? 1 : 0), 0),
      }));
      return withOther(mostFrequent(counts), null);
    }
  }
}

const plain = (value: number | string): GridPoint => ({ value, isOther: false });

function featureOf(x: Float32Array, numFeatures: number, place: number): Float64Array {
  return Float64Array.from({ length: x.length / numFeatures }, (_, row) => {
    return x[row * numFeatures + place];
  });
}

/** A value without the rounding of the prepared feature, which has 24 bits, within the training range. */
export function readable(
  value: number,
  { type, min, max }: { type: string; min: number; max: number },
): number {
  const isWhole = type === 'integer' || type === 'boolean' || type === 'date';
  const short = isWhole ? Math.round(value) : Number(value.toPrecision(6));
  return Math.min(max, Math.max(min, short));
}

/** Every value where they are few, else at most `MAX_POINTS` that have equally many rows between them. */
function quantiles(sorted: Float64Array): number[] {
  const distinct = [...new Set(sorted)];
  if (distinct.length <= MAX_POINTS) return distinct;
  const last = sorted.length - 1;
  const points = Array.from(
    { length: MAX_POINTS },
    (_, i) => sorted[Math.round((i * last) / (MAX_POINTS - 1))],
  );
  return [...new Set(points)];
}

/** Dates at even distances, whole days where they are far enough apart. */
function evenDays(min: number, max: number): number[] {
  const unit = max - min > MAX_POINTS * MS_PER_DAY ? MS_PER_DAY : 1;
  const points = Array.from({ length: MAX_POINTS }, (_, i) => {
    const exact = min + (i * (max - min)) / (MAX_POINTS - 1);
    return Math.max(min, Math.floor(exact / unit) * unit);
  });
  return [...new Set(points)];
}

/** The commonest levels, in the order they were given. */
function mostFrequent(counts: readonly { level: string; count: number }[]): string[] {
  const least = counts.map(({ count }) => count).sort((a, b) => b - a)[MAX_POINTS - 1] ?? 0;
  return counts
    .filter(({ count }) => count >= least)
    .slice(0, MAX_POINTS)
    .map(({ level }) => level);
}

function withOther(levels: string[], listed: readonly string[] | null): GridPoint[] {
  const points = levels.map(plain);
  return listed ? [...points, { value: unlistedLevel(listed), isOther: true }] : points;
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}
