/**
 * @file How wide the network's ends will be, told from the table's info alone: exact unless rows with missing values
 * take a level or a class away.
 */
import type { TableInfo } from '../table/table-info';
import type { Recipe } from './recipe';

/** Features after encoding: one a numeric or ordinal column, one a kept level for one-hot. */
export function estimateInputs(recipe: Recipe, info: TableInfo): number {
  const { preparation } = recipe;
  let inputs = 0;
  for (const name of recipe.task.features) {
    const column = info.columns.find((candidate) => candidate.name === name);
    if (!column) continue;
    const words = column.type === 'category' || column.type === 'text';
    const own = preparation.columns[name];
    const oneHot = words && (own?.encoding ?? preparation.encoding) === 'one-hot';
    inputs += oneHot ? oneHotWidth(column.distinct, preparation.maxLevels) : 1;
    if (preparation.missingIndicator && column.missing > 0) inputs += 1;
  }
  return Math.max(1, inputs);
}

function oneHotWidth(distinct: number, maxLevels: number): number {
  return distinct > maxLevels ? maxLevels + 1 : distinct;
}

/** One for regression; for classification the classes present, or the largest label + 1 for `integers`. */
export function estimateOutputs({ task }: Recipe, info: TableInfo): number {
  const label = info.columns.find((column) => column.name === task.label);
  if (task.kind === 'regression' || !label) return 1;
  return task.classes === 'integers' && label.max !== null ? label.max + 1 : label.distinct;
}
