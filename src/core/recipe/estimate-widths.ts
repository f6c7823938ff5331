/**
 * @file How wide the network's ends will be, told from the table's info alone: exact unless rows with missing values
 * take a level or a class away.
 */
import { networkOutputs } from '../network/network-outputs';
import { rulesFor, type ColumnRules } from '../preparation/column-rules';
import { dateParts, readPart } from '../preparation/date-parts';
import { usedFeatures } from '../preparation/used-features';
import type { ColumnInfo, TableInfo } from '../table/table-info';
import type { Recipe } from './recipe';

/**
 * Features after preparation: one a numeric or ordinal column, one a kept level for one-hot, one a date part that
 * differs between the first and the last date, one more where missing values are marked.
 */
export function estimateInputs(recipe: Recipe, info: TableInfo): number {
  const columnOf = new Map(info.columns.map((column) => [column.name, column]));
  const features = usedFeatures(recipe, (name) => (columnOf.get(name)?.missing ?? 0) > 0);
  const inputs = features
    .map((name) => ({ column: columnOf.get(name), rules: rulesFor(recipe.preparation, name) }))
    .reduce((sum, { column, rules }) => sum + (column ? widthOf(column, rules) : 0), 0);
  return Math.max(1, inputs);
}

function widthOf(column: ColumnInfo, rules: ColumnRules): number {
  const isFilled = rules.missing !== 'drop-rows' && column.missing > 0;
  const own = ownWidth(column, rules, isFilled);
  return own + (isFilled && rules.missingIndicator ? 1 : 0);
}

function ownWidth(column: ColumnInfo, rules: ColumnRules, isFilled: boolean): number {
  if (column.type === 'date') return rules.dates === 'parts' ? countParts(column) : 1;
  const isWords = column.type === 'category' || column.type === 'text';
  if (!isWords || rules.encoding !== 'one-hot') return 1;
  const addsLevel = isFilled && rules.missing === 'constant' && !hasLevel(column, rules.fillLevel);
  const distinct = column.distinct + (addsLevel ? 1 : 0);
  return distinct > rules.maxLevels ? rules.maxLevels + 1 : distinct;
}

function hasLevel({ levels }: ColumnInfo, level: string): boolean {
  return levels?.some(({ value }) => value === level) ?? false;
}

/** Parts that vary: a year, month, day or weekday that differs between the ends, or all below one that does. */
function countParts({ min, max, distinct }: ColumnInfo): number {
  if (min === null || max === null || distinct < 2) return 0;
  const ends = Float64Array.of(min, max);
  const differs = dateParts.map((part) => {
    const [first, last] = readPart(part, ends);
    return first !== last;
  });
  const [year, month, day, weekday, hour] = differs;
  const manyDates = distinct > 2;
  return [
    year,
    month || (manyDates && year),
    day || (manyDates && (year || month)),
    weekday || (manyDates && (year || month || day)),
    hour,
  ].filter(Boolean).length;
}

/** Units of the output layer: one a class, or one for regression and for two classes that share a sigmoid unit. */
export function estimateOutputs(recipe: Recipe, info: TableInfo): number {
  return networkOutputs(recipe, estimateColumns(recipe, info));
}

/** One for regression; for classification the classes present, or the largest label + 1 for `integers`. */
export function estimateColumns({ task }: Recipe, info: TableInfo): number {
  const label = info.columns.find((column) => column.name === task.label);
  if (task.kind === 'regression' || !label) return 1;
  return task.classes === 'integers' && label.max !== null ? label.max + 1 : label.distinct;
}
