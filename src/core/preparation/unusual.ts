/**
 * @file What about new rows the training rows did not show: predictions on it are guesses, and the page says so.
 */
import { isMissing, type Table } from '../table/table';
import { featureColumn } from './apply-preparation';
import type { FittedColumn, FittedPreparation } from './fitted-preparation';
import { asCategorical, countLevels } from './level-counts';
import { asNumeric } from './numeric';

export interface UnusualColumn {
  name: string;
  /** Rows without a value where nothing fills it, which cannot be predicted. */
  unfilled: number;
  /** Rows below the smallest and above the largest training value; 0 for words. */
  below: number;
  above: number;
  /** Rows with a level that the training rows did not have on its own; 0 for numbers. */
  unseen: number;
  /** At most five of those levels, most frequent first. */
  unseenLevels: string[];
}

/** One entry for each feature column with something unusual in these rows, in feature order. */
export function describeUnusual(
  fitted: FittedPreparation,
  table: Table,
  rows: Uint32Array,
): UnusualColumn[] {
  return fitted.columns
    .map((column) => describeColumn(column, table, rows))
    .filter(({ unfilled, below, above, unseen }) => unfilled + below + above + unseen > 0);
}

function describeColumn(fitted: FittedColumn, table: Table, rows: Uint32Array): UnusualColumn {
  const column = featureColumn(table, fitted.name);
  const unusual = { name: fitted.name, below: 0, above: 0, unseen: 0, unseenLevels: [] };
  const unfilled =
    fitted.fill === null ? rows.reduce((sum, row) => sum + +isMissing(column, row), 0) : 0;
  if (fitted.kind === 'numeric' || fitted.kind === 'date-parts') {
    const { values } = asNumeric(column);
    return { ...unusual, unfilled, ...countOutside(values, rows, fitted) };
  }
  const known = new Set(fitted.levels);
  const unseen = countLevels(asCategorical(column), rows).filter(({ level }) => !known.has(level));
  return {
    ...unusual,
    unfilled,
    unseen: unseen.reduce((sum, { count }) => sum + count, 0),
    unseenLevels: unseen.slice(0, 5).map(({ level }) => level),
  };
}

function countOutside(
  values: Float64Array,
  rows: Uint32Array,
  { min, max }: { min: number; max: number },
) {
  let below = 0;
  let above = 0;
  for (let i = 0; i < rows.length; i++) {
    const value = values[rows[i]];
    if (value < min) below++;
    else if (value > max) above++;
  }
  return { below, above };
}
