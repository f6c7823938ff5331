/**
 * @file The recipe in words, every setting of it, part by part.
 */
import { say } from '../../../words/say';
import { countParameters } from '../../network/plan';
import { settingsInWords } from '../../recipe/recipe-differences';
import type { ExportContext } from '../exporter';
import { html, type Html } from './html';

const parts = ['task', 'split', 'preparation', 'network', 'training'] as const;

/** All settings, in lists of their own for each part. */
export function recipeSection({ recipe, plan }: ExportContext): Html {
  const settings = settingsInWords(recipe);
  const { trainable, nonTrainable } = countParameters(plan);
  const { numInputs, numOutputs } = plan;
  const network = say('exporters.report.network', {
    features: { key: 'exporters.counts.features', params: { count: numInputs } },
    outputs: { key: 'exporters.counts.outputs', params: { count: numOutputs } },
    parameters: {
      key: 'exporters.counts.parameters',
      params: { count: trainable + nonTrainable },
    },
    trainable,
  });
  return html`<h2>${say('exporters.recipe.title')}</h2>
    <p>${network}</p>
    ${parts.map(
      (part) =>
        html`<h3>${say(`exporters.report.parts.${part}`)}</h3>
          <dl>
            ${settings
              .filter(({ path }) => path.startsWith(`${part}.`))
              .map(
                ({ name, value }) =>
                  html`<dt>${name}</dt>
                    <dd>${value || say('common.none')}</dd>`,
              )}
          </dl>`,
    )}`;
}
