/**
 * @file Which of the recipe's features are used at all: pandas' `dropna(axis=1)`, where a column's rule asks for it.
 */
import type { Recipe } from '../recipe/recipe';
import { rulesFor } from './column-rules';

/** The features in order, without those that have missing values and the rule `drop-column`. */
export function usedFeatures(
  { task, preparation }: Pick<Recipe, 'task' | 'preparation'>,
  hasMissing: (name: string) => boolean,
): string[] {
  return task.features.filter(
    (name) => rulesFor(preparation, name).missing !== 'drop-column' || !hasMissing(name),
  );
}
