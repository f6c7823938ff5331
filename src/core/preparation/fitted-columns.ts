/**
 * @file The one list of the kinds of column: how each is fitted, named and written. An indicator "was missing", where
 * one is wanted, follows the column's own features whatever its kind.
 */
import { isMissing, isNumeric, type Column } from '../table/table';
import type { ColumnRules } from './column-rules';
import { fitDateParts, writeDateParts } from './date-parts';
import type { FeatureTarget } from './feature-target';
import type { FittedColumn } from './fitted-preparation';
import { asCategorical } from './level-counts';
import { asNumeric, fitNumeric, writeNumeric } from './numeric';
import { fitOneHot, writeOneHot } from './one-hot';
import { fitOrdinal, writeOrdinal } from './ordinal';

/** Learns from the training rows what the column needs; numbers, dates and booleans are never encoded as words. */
export function fitColumn(column: Column, rows: Uint32Array, rules: ColumnRules): FittedColumn {
  if (isNumeric(column)) {
    const takenApart = column.type === 'date' && rules.dates === 'parts';
    return (takenApart ? fitDateParts : fitNumeric)(column, rows, rules);
  }
  switch (rules.encoding) {
    case 'one-hot':
      return fitOneHot(column, rows, rules);
    case 'ordinal':
      return fitOrdinal(column, rows, rules);
  }
}

/** One name a feature, in the order they are written. */
export function featureNamesOf(fitted: FittedColumn): string[] {
  const indicator = fitted.indicator ? [`${fitted.name}=(missing)`] : [];
  return [...ownNames(fitted), ...indicator];
}

function ownNames(fitted: FittedColumn): string[] {
  switch (fitted.kind) {
    case 'numeric':
    case 'ordinal':
      return [fitted.name];
    case 'date-parts':
      return fitted.parts.map(({ part }) => `${fitted.name}.${part}`);
    case 'one-hot': {
      const levels = fitted.levels.map((level) => `${fitted.name}=${level}`);
      return fitted.other ? [...levels, `${fitted.name}=(other)`] : levels;
    }
  }
}

/** Number of features the column becomes. */
export function countFeatures(fitted: FittedColumn): number {
  return countOwn(fitted) + (fitted.indicator ? 1 : 0);
}

function countOwn(fitted: FittedColumn): number {
  switch (fitted.kind) {
    case 'numeric':
    case 'ordinal':
      return 1;
    case 'date-parts':
      return fitted.parts.length;
    case 'one-hot':
      return fitted.levels.length + (fitted.other ? 1 : 0);
  }
}

/** Whether any of the column's features varies among the training rows. */
export function varies(fitted: FittedColumn): boolean {
  if (fitted.indicator) return true;
  switch (fitted.kind) {
    case 'numeric':
      return fitted.min < fitted.max;
    case 'date-parts':
      return fitted.parts.length > 0;
    case 'one-hot':
    case 'ordinal':
      return fitted.levels.length > 1;
  }
}

/** Writes the column's features for these rows. Throws `UserError` where the column cannot be read as it was fitted. */
export function writeColumn(
  fitted: FittedColumn,
  column: Column,
  rows: Uint32Array,
  target: FeatureTarget,
) {
  switch (fitted.kind) {
    case 'numeric':
      writeNumeric(fitted, asNumeric(column), rows, target);
      break;
    case 'date-parts':
      writeDateParts(fitted, asNumeric(column), rows, target);
      break;
    case 'one-hot':
      writeOneHot(fitted, asCategorical(column), rows, target);
      break;
    case 'ordinal':
      writeOrdinal(fitted, asCategorical(column), rows, target);
      break;
  }
  if (fitted.indicator) writeIndicator(column, rows, target, countFeatures(fitted) - 1);
}

function writeIndicator(column: Column, rows: Uint32Array, target: FeatureTarget, place: number) {
  const { x, first, numFeatures } = target;
  for (let i = 0, at = first + place; i < rows.length; i++, at += numFeatures)
    x[at] = isMissing(column, rows[i]) ? 1 : 0;
}
