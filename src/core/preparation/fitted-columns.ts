/**
 * @file The one list of the kinds of column: how each is fitted, named and written. An indicator "was missing", where
 * one is wanted, follows the column's own features whatever its kind.
 */
import { isMissing, isNumeric, type Column } from '../table/table';
import type { ColumnRules } from './column-rules';
import type { FeatureTarget } from './feature-target';
import type { FittedColumn } from './fitted-preparation';
import { asCategorical } from './level-counts';
import { asNumeric, fitNumeric, writeNumeric } from './numeric';
import { fitOneHot, writeOneHot } from './one-hot';
import { fitOrdinal, writeOrdinal } from './ordinal';

/** Learns from the training rows what the column needs; numbers, dates and booleans are never encoded as words. */
export function fitColumn(column: Column, rows: Uint32Array, rules: ColumnRules): FittedColumn {
  if (isNumeric(column)) return fitNumeric(column, rows, rules);
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
  if (fitted.kind !== 'one-hot') return [fitted.name, ...indicator];
  const levels = fitted.levels.map((level) => `${fitted.name}=${level}`);
  return [...levels, ...(fitted.other ? [`${fitted.name}=(other)`] : []), ...indicator];
}

/** Number of features the column becomes. */
export function countFeatures(fitted: FittedColumn): number {
  const own = fitted.kind === 'one-hot' ? fitted.levels.length + (fitted.other ? 1 : 0) : 1;
  return own + (fitted.indicator ? 1 : 0);
}

/** Whether any of the column's features varies among the training rows. */
export function varies(fitted: FittedColumn): boolean {
  if (fitted.indicator) return true;
  if (fitted.kind === 'numeric') return fitted.min < fitted.max;
  return fitted.levels.length > 1;
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
