/**
 * @file The recipe after the same file was read another way: a person's settings outlive a changed encoding or type.
 */
import type { ColumnInfo, TableInfo } from '../table/table-info';
import { defaultRecipe, withTask } from './default-recipe';
import { guessTask } from './guess-task';
import type { Recipe } from './recipe';

/**
 * `recipe`, made for `before`, for the table that the same file gives now. With the same column names it stays, but for
 * what the types decide: features that no longer make one go, those that now do come, and a label of another type has
 * its task guessed anew. With other column names it is the default recipe.
 */
export function recipeAfterReread(recipe: Recipe, before: TableInfo, now: TableInfo): Recipe {
  const earlier = new Map(before.columns.map((column) => [column.name, column]));
  const sameNames =
    now.columns.length === before.columns.length &&
    now.columns.every(({ name }) => earlier.has(name));
  if (!sameNames) return defaultRecipe(now);
  const { task } = recipe;
  const features = now.columns
    .filter((column) => isFeature(column, earlier.get(column.name), task))
    .map(({ name }) => name);
  const label = now.columns.find(({ name }) => name === task.label);
  if (!label || label.type === earlier.get(label.name)?.type) {
    return { ...recipe, task: { ...task, features } };
  }
  return withTask(recipe, { ...guessTask(now, label.name), features });
}

function isFeature(column: ColumnInfo, earlier: ColumnInfo | undefined, task: Recipe['task']) {
  if (column.name === task.label) return false;
  const chosen = task.features.includes(column.name);
  if (column.excluded === earlier?.excluded) return chosen;
  return column.excluded === null || (chosen && earlier?.excluded !== null);
}
