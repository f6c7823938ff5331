import { defaultRecipe, withTask } from '@/core/recipe/default-recipe';
import { guessTask } from '@/core/recipe/guess-task';
import type { Recipe } from '@/core/recipe/recipe';
import type { TableInfo } from '@/core/table/table-info';
import type { Sample } from '@/io/samples/sample';

/** The recipe a sample suggests for its own table. */
export function recipeForSample(sample: Sample, info: TableInfo): Recipe {
  const suggested = sample.recipe;
  const guessed = guessTask(info, suggested.label);
  const excluded = new Set(suggested.excluded ?? []);
  const task = {
    ...guessed,
    kind: suggested.kind,
    features: guessed.features.filter((name) => !excluded.has(name)),
  };
  const recipe = withTask(defaultRecipe(info), task);
  return { ...recipe, training: { ...recipe.training, ...suggested.training } };
}
