/**
 * @file What whoever uses the model should know, and how to make it again.
 */
import { say } from '../../../words/say';
import { version } from '../../../../package.json';
import { backendDetail } from '../../training/backend-detail';
import { epochsPlanned } from '../../training/run';
import type { ExportContext, RunFacts } from '../exporter';
import { dateText } from './data-section';
import { html, type Html } from './html';
import { shortDuration } from './numbers';

/** The model card; what the model is for is left to the person. */
export function cardSection({ fitted, facts, tableName, numTrain, recipe }: ExportContext): Html {
  const rows = { key: 'common.rows', params: { count: numTrain } } as const;
  const columns = {
    key: 'data.numColumns',
    params: { count: fitted.columns.length },
  } as const;
  const limits = [
    say('exporters.report.card.knows', { rows, table: tableName }),
    answerLimit(recipe, fitted.outputs.length),
    missingLimit(fitted),
    say('exporters.report.card.cause'),
  ];
  return html`<h2>${say('exporters.report.card.title')}</h2>
    <p>${say('exporters.report.card.predicts', { label: fitted.label, columns })}</p>
    <h3>${say('exporters.report.card.limits')}</h3>
    <ul>
      ${limits.map((limit) => html`<li>${limit}</li>`)}
    </ul>
    <h3>${say('exporters.report.card.use')}</h3>
    <p class="fill-in">${say('exporters.report.card.useNote')}</p>
    ${facts ? null : html`<p class="note">${say('exporters.report.card.unknown')}</p>`}`;
}

function answerLimit({ task }: ExportContext['recipe'], numOutputs: number): string {
  if (task.kind === 'regression') return say('exporters.report.card.value');
  const classes = { key: 'data.numClasses', params: { count: numOutputs } } as const;
  return say('exporters.report.card.classes', { classes });
}

function missingLimit({ columns }: ExportContext['fitted']): string {
  const gaps = columns.filter(({ fill }) => fill === null).length;
  return gaps > 0
    ? say('exporters.report.card.gaps', { count: gaps })
    : say('exporters.report.card.filled');
}

/** Seeds, version and device: what the same result needs again. */
export function againSection({ recipe, facts, history, weightsEpoch }: ExportContext): Html {
  const done = history.loss.length;
  const entries: [string, string][] = [
    [
      say('settings.names.seed'),
      say('exporters.report.again.seed', { seed: recipe.training.seed }),
    ],
    [
      say('settings.names.randomState'),
      say('exporters.report.again.randomState', { state: recipe.split.randomState }),
    ],
    [
      say('settings.names.epochs'),
      say('exporters.report.again.epochs', {
        done,
        planned: epochsPlanned({ recipe }),
        epoch: weightsEpoch,
      }),
    ],
    [say('exporters.report.again.madeBy'), `Lossline ${version}`],
  ];
  if (facts) {
    const { backend, seconds, startedAt, stoppedEarly } = facts;
    entries.push([say('exporters.report.again.device'), deviceName(backend)]);
    entries.push([
      say('exporters.report.again.trained'),
      say('exporters.report.again.when', {
        context: stoppedEarly ? 'early' : 'whole',
        date: dateText(startedAt),
        duration: shortDuration(seconds),
      }),
    ]);
  }
  return html`<h2>${say('exporters.report.again.title')}</h2>
    <p>${say('exporters.report.again.about')}</p>
    <dl>
      ${entries.map(
        ([name, value]) =>
          html`<dt>${name}</dt>
            <dd>${value}</dd>`,
      )}
    </dl>`;
}

function deviceName(backend: RunFacts['backend']): string {
  if (!backend) return say('exporters.report.again.unknownDevice');
  return [backend.name, backendDetail(backend)].filter(Boolean).join(', ');
}
