/**
 * @file The recipe as it is: everything about a run except the data.
 */
import type { Exporter } from './exporter';

export const recipeExporter: Exporter = {
  id: 'recipe',
  title: 'Recipe',
  describe: () => 'Every setting of this run, changes made on the way included, as JSON.',
  unavailable: () => null,
  files: ({ recipe }) => [
    {
      name: 'recipe.json',
      type: 'application/json',
      content: `${JSON.stringify(recipe, null, 2)}\n`,
    },
  ],
};
