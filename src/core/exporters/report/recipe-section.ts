/**
 * @file The recipe in words, every setting of it, part by part.
 */
import { countParameters } from '../../network/plan';
import { settingsInWords } from '../../recipe/recipe-differences';
import type { ExportContext } from '../exporter';
import { plural } from '../plural';
import { html, type Html } from './html';

const parts = {
  task: 'Task',
  split: 'Split',
  preparation: 'Preparation',
  network: 'Network',
  training: 'Training',
} as const;

/** All settings, in lists of their own for each part. */
export function recipeSection({ recipe, plan }: ExportContext): Html {
  const settings = settingsInWords(recipe);
  const { trainable, nonTrainable } = countParameters(plan);
  const { numInputs, numOutputs } = plan;
  return html`<h2>Recipe</h2>
    <p>
      A network from ${plural(numInputs, 'feature')} to ${plural(numOutputs, 'output')} with
      ${plural(trainable + nonTrainable, 'parameter')}, ${trainable.toLocaleString('en')} of them
      trainable.
    </p>
    ${Object.entries(parts).map(
      ([part, title]) =>
        html`<h3>${title}</h3>
          <dl>
            ${settings
              .filter(({ path }) => path.startsWith(`${part}.`))
              .map(
                ({ name, value }) =>
                  html`<dt>${name}</dt>
                    <dd>${value || 'none'}</dd>`,
              )}
          </dl>`,
    )}`;
}
