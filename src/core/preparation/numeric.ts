/**
 * @file A column of numbers as one feature: filled, then scaled.
 */
import { UserError } from '../errors';
import { isNumeric, type Column, type NumericColumn } from '../table/table';
import type { ColumnRules } from './column-rules';
import type { FeatureTarget } from './feature-target';
import { fillNumber } from './fill';
import type { FittedColumn } from './fitted-preparation';
import { fitScaling, rangeOf } from './scaling';

export type FittedNumeric = Extract<FittedColumn, { kind: 'numeric' }>;

/** Learns fill, scaling and range from the training rows; the scaling sees the filled values, as in a pipeline. */
export function fitNumeric(
  column: NumericColumn,
  rows: Uint32Array,
  rules: ColumnRules,
): FittedNumeric {
  const { present, fill, filled, indicator } = fillColumn(column, rows, rules);
  return {
    kind: 'numeric',
    name: column.name,
    type: column.type,
    fill,
    ...fitScaling(rules.scaling, filled),
    ...rangeOf(present),
    indicator,
  };
}

/** A column's training values, what fills those that are missing, and the values as they are once filled. */
export function fillColumn({ values }: NumericColumn, rows: Uint32Array, rules: ColumnRules) {
  const present = presentValues(values, rows);
  const fill = fillNumber(rules, present);
  const filled = new Float64Array(fill === null ? present.length : rows.length).fill(fill ?? 0);
  filled.set(present);
  const indicator = rules.missingIndicator && fill !== null && present.length < rows.length;
  return { present, fill, filled, indicator };
}

/** The values of these rows without NaN. */
export function presentValues(values: Float64Array, rows: Uint32Array): Float64Array {
  const present = new Float64Array(rows.length);
  let count = 0;
  for (let i = 0; i < rows.length; i++) {
    const value = values[rows[i]];
    if (value === value) present[count++] = value;
  }
  return present.subarray(0, count);
}

/** Writes the column's feature for these rows; NaN where the value is missing and nothing fills it. */
export function writeNumeric(
  { fill, offset, scale }: FittedNumeric,
  { values }: NumericColumn,
  rows: Uint32Array,
  { x, first, numFeatures }: FeatureTarget,
) {
  for (let i = 0, at = first; i < rows.length; i++, at += numFeatures) {
    let value = values[rows[i]];
    if (value !== value) value = fill ?? NaN;
    x[at] = (value - offset) / scale;
  }
}

/** The column as numbers. Throws `UserError` where another file has words under this name. */
export function asNumeric(column: Column): NumericColumn {
  if (isNumeric(column)) return column;
  const firstWord = column.codes.find((code) => code >= 0);
  if (firstWord !== undefined)
    throw new UserError('column-holds-words', {
      name: column.name,
      word: column.levels[firstWord],
    });
  const values = new Float64Array(column.codes.length).fill(NaN);
  return { name: column.name, type: 'number', values };
}
