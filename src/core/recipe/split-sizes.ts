/**
 * @file How many rows each part of a split gets, told from the table's info alone. Exact for random splits of tables
 * with no missing values; the data worker counts exactly.
 */
import { countSampled } from '../split/sample-rows';
import { countTraining } from '../split/split-rows';
import type { TableInfo } from '../table/table-info';
import type { Recipe } from './recipe';

export interface SplitSizes {
  train: number;
  validation: number;
  test: number;
}

/** Sizes of a random split: `df.sample` takes the training rows, Keras's validation split their end. */
export function splitSizes(
  numRows: number,
  split: Pick<Recipe['split'], 'test' | 'validation'>,
): SplitSizes {
  const sampled = countSampled(numRows, split.test);
  const train = countTraining(sampled, split.validation);
  return { train, validation: sampled - train, test: numRows - sampled };
}

/** Rows left once those with a missing value in a used column are dropped; a lower bound where several columns miss values. */
export function estimateKeptRows(recipe: Recipe, info: TableInfo): number {
  const label = info.columns.find((column) => column.name === recipe.task.label);
  if (recipe.preparation.missing !== 'drop-rows') return info.numRows - (label?.missing ?? 0);
  const used = new Set([recipe.task.label, ...recipe.task.features]);
  const missing = info.columns
    .filter((column) => used.has(column.name))
    .reduce((sum, column) => sum + column.missing, 0);
  return Math.max(info.numRows - missing, info.numRows - info.rowsWithMissing);
}
