/**
 * @file How many rows each part of a split gets, told from the table's info alone. Exact but for splits by groups
 * and tables whose missing values are too many-sided; the data worker counts exactly.
 */
import { rulesFor } from '../preparation/column-rules';
import { countSampled } from '../split/sample-rows';
import { countTraining } from '../split/split-rows';
import type { TableInfo } from '../table/table-info';
import type { Recipe } from './recipe';

export interface SplitSizes {
  train: number;
  validation: number;
  test: number;
}

/**
 * Sizes of a split: `df.sample` takes the training rows, Keras's validation split their end. Groups of many rows can
 * make the test set larger; with `file` all rows train or validate and none of the table's is tested on.
 */
export function splitSizes(
  numRows: number,
  split: Pick<Recipe['split'], 'test' | 'validation'> & Partial<Pick<Recipe['split'], 'method'>>,
): SplitSizes {
  const sampled = split.method === 'file' ? numRows : countSampled(numRows, split.test);
  const train = countTraining(sampled, split.validation);
  return { train, validation: sampled - train, test: numRows - sampled };
}

/**
 * Rows left once those without a label or with a missing value that drops them are gone; a lower bound where the info
 * cannot say which columns miss values together. `info` may be the test file's.
 */
export function estimateKeptRows(recipe: Recipe, info: TableInfo): number {
  const dropping = recipe.task.features.filter(
    (name) => rulesFor(recipe.preparation, name).missing === 'drop-rows',
  );
  const used = new Set([recipe.task.label, ...dropping]);
  if (info.missingPatterns) {
    return info.missingPatterns
      .filter(({ columns }) => columns.some((name) => used.has(name)))
      .reduce((kept, { rows }) => kept - rows, info.numRows);
  }
  const missing = info.columns
    .filter((column) => used.has(column.name))
    .reduce((sum, column) => sum + column.missing, 0);
  return Math.max(info.numRows - missing, info.numRows - info.rowsWithMissing);
}
