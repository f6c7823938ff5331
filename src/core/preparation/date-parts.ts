/**
 * @file A column of dates as whole numbers, one feature a part: filled, taken apart in UTC, then scaled.
 */
import { civilDate, MS_PER_DAY } from '../table/civil-date';
import type { NumericColumn } from '../table/table';
import type { ColumnRules } from './column-rules';
import type { FeatureTarget } from './feature-target';
import type { DatePart, FittedColumn } from './fitted-preparation';
import { fillColumn } from './numeric';
import { fitScaling, rangeOf } from './scaling';

export type FittedDateParts = Extract<FittedColumn, { kind: 'date-parts' }>;

/** How each part is read off milliseconds, in the order of the features; pandas' `dt` has them by the same names. */
const partReaders: Record<DatePart, (milliseconds: number) => number> = {
  year: (time) => civilDate(dayOf(time)).year,
  month: (time) => civilDate(dayOf(time)).month,
  day: (time) => civilDate(dayOf(time)).day,
  // Monday is 0, as in pandas; 1970 began on a Thursday.
  weekday: (time) => modulo(dayOf(time) + 3, 7),
  hour: (time) => Math.floor(modulo(time, MS_PER_DAY) / 3_600_000),
};

const dayOf = (milliseconds: number) => Math.floor(milliseconds / MS_PER_DAY);
const modulo = (value: number, size: number) => value - size * Math.floor(value / size);

export const dateParts = Object.keys(partReaders) as DatePart[];

/** Learns the fill and, of each part that varies among the training rows, the scaling. */
export function fitDateParts(
  column: NumericColumn,
  rows: Uint32Array,
  rules: ColumnRules,
): FittedDateParts {
  const { present, fill, filled, indicator } = fillColumn(column, rows, rules);
  return {
    kind: 'date-parts',
    name: column.name,
    type: column.type,
    fill,
    parts: fitParts(filled, rules),
    ...rangeOf(present),
    indicator,
  };
}

function fitParts(milliseconds: Float64Array, { scaling }: ColumnRules): FittedDateParts['parts'] {
  return dateParts.flatMap((part) => {
    const values = readPart(part, milliseconds);
    const { min, max } = rangeOf(values);
    return min === max ? [] : [{ part, ...fitScaling(scaling, values) }];
  });
}

/** That part of each date, NaN where there is none; dates are milliseconds since 1970 UTC. */
export function readPart(part: DatePart, milliseconds: Float64Array): Float64Array {
  return milliseconds.map(partReaders[part]);
}

/** Writes the column's features for these rows; NaN where the date is missing and nothing fills it. */
export function writeDateParts(
  { fill, parts }: FittedDateParts,
  { values }: NumericColumn,
  rows: Uint32Array,
  { x, first, numFeatures }: FeatureTarget,
) {
  const filled = Float64Array.from(rows, (row) => {
    const value = values[row];
    return value === value ? value : (fill ?? NaN);
  });
  parts.forEach(({ part, offset, scale }, place) => {
    const read = readPart(part, filled);
    for (let i = 0, at = first + place; i < rows.length; i++, at += numFeatures)
      x[at] = (read[i] - offset) / scale;
  });
}
