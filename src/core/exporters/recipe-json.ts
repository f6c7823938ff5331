/**
 * @file The recipe as it is: everything about a run except the data.
 */
import { say } from '../../words/say';
import type { Exporter } from './exporter';

export const recipeExporter: Exporter = {
  id: 'recipe',
  title: 'exporters.recipe.title',
  describe: () => say('exporters.recipe.note'),
  unavailable: () => null,
  files: ({ recipe }) => [
    {
      name: 'recipe.json',
      type: 'application/json',
      content: `${JSON.stringify(recipe, null, 2)}\n`,
    },
  ],
};
