/**
 * @file What whoever uses the model should know, and how to make it again.
 */
import { version } from '../../../../package.json';
import { epochsPlanned } from '../../training/run';
import type { ExportContext } from '../exporter';
import { plural } from '../plural';
import { dateText } from './data-section';
import { html, type Html } from './html';
import { shortDuration } from './numbers';

/** The model card; what the model is for is left to the person. */
export function cardSection({ fitted, facts, tableName, numTrain, recipe }: ExportContext): Html {
  const isClasses = recipe.task.kind === 'classification';
  const gaps = fitted.columns.filter(({ fill }) => fill === null).length;
  const limits = [
    `It knows what ${plural(numTrain, 'row')} of ${tableName} showed, and nothing else: values beyond the training range and unseen levels give guesses.`,
    isClasses
      ? `It always names one of ${plural(fitted.outputs.length, 'class').replace('classs', 'classes')}, even for a row that belongs to none. Its probabilities are as sure as training made them, not as often right.`
      : 'It gives one number without saying how far it may be off; the errors above are what it did on test rows.',
    gaps > 0
      ? `A row with a missing value in ${gaps === 1 ? 'one column' : `any of ${plural(gaps, 'column')}`} cannot be predicted.`
      : 'Missing values are filled as the table above says.',
    'It found what goes together in this data, which need not be a cause, and it repeats whatever was unfair in it.',
  ];
  return html`<h2>Model card</h2>
    <p>Predicts ${fitted.label} of a row of ${plural(fitted.columns.length, 'column')}.</p>
    <h3>Limits</h3>
    <ul>
      ${limits.map((limit) => html`<li>${limit}</li>`)}
    </ul>
    <h3>Intended use</h3>
    <p class="fill-in">
      For whoever passes the model on to say: what it is for, for whom, and what it must not decide.
    </p>
    ${facts ? null : html`<p class="note">How the run went is not known.</p>`}`;
}

/** Seeds, version and device: what the same result needs again. */
export function againSection({ recipe, facts, history, weightsEpoch }: ExportContext): Html {
  const done = history.loss.length;
  const entries: [string, string][] = [
    ['seed', `${recipe.training.seed}, of weights, shuffling and dropout`],
    ['random_state', `${recipe.split.randomState}, of the split`],
    [
      'epochs',
      `${done} of ${epochsPlanned({ recipe })}; the weights are those of epoch ${weightsEpoch}`,
    ],
    ['made by', `Lossline ${version}`],
  ];
  if (facts) {
    const { backend, seconds, startedAt, stoppedEarly } = facts;
    const device = backend ? [backend.name, backend.detail].filter(Boolean).join(', ') : 'unknown';
    entries.push(['device', device]);
    entries.push([
      'trained',
      `${dateText(startedAt)}, ${shortDuration(seconds)}${stoppedEarly ? ', stopped early' : ''}`,
    ]);
  }
  return html`<h2>Reproducibility</h2>
    <p>
      The same file, recipe and version on the same kind of device give the same numbers; other
      devices round differently in the last digits.
    </p>
    <dl>
      ${entries.map(
        ([name, value]) =>
          html`<dt>${name}</dt>
            <dd>${value}</dd>`,
      )}
    </dl>`;
}
