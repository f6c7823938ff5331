/**
 * @file The report of a run as one HTML page without scripts, which opens anywhere and offline.
 */
import { say, spokenLanguage } from '../../words/say';
import { metricNames } from '../metrics/metric-names';
import type { Interval } from '../metrics/intervals';
import type { ExportContext, Exporter } from './exporter';
import { withoutEpochs } from './history-table';
import { againSection, cardSection } from './report/card-section';
import { curveChart } from './report/curve-chart';
import { dataSection } from './report/data-section';
import { html, type Html } from './report/html';
import { shortInterval, shortNumber } from './report/numbers';
import { recipeSection } from './report/recipe-section';
import { resultSection } from './report/result-section';
import { reportScores, type ReportScore } from './report/scores';
import { reportStyle } from './report/style';

export const reportExporter: Exporter = {
  id: 'report',
  title: 'exporters.report.title',
  describe: () => say('exporters.report.note'),
  unavailable: withoutEpochs,
  files: (context) => [
    { name: 'report.html', type: 'text/html', content: reportPage(context).html },
  ],
};

/** Nothing is fetched and no script runs, whatever the data says. */
const policy = "default-src 'none'; style-src 'unsafe-inline'";

function reportPage(context: ExportContext): Html {
  const { runName, tableName, fitted, history, recipe, test, facts } = context;
  const named = { run: runName, label: fitted.label, table: tableName };
  const epochs = {
    key: 'exporters.counts.epochs',
    params: { count: history.loss.length },
  } as const;
  const guess = facts?.prepared.baseline ?? { guess: fitted.outputs[0], value: 0 };
  const rows = test && test.truth.length > 0 ? test : null;
  const scores = rows ? reportScores(rows, guess.value, recipe.training.seed) : [];
  return html`<!doctype html>
    <html lang="${spokenLanguage()}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta http-equiv="Content-Security-Policy" content="${policy}" />
        <title>${say('exporters.report.pageTitle', named)}</title>
        <style>
          ${{ html: reportStyle }}
        </style>
      </head>
      <body>
        <main>
          <h1>${runName}</h1>
          <p class="lead">${say('exporters.report.lead', { ...named, epochs })}</p>
          ${scores.length > 0 ? headline(scores) : null}
          <h2>${say('exporters.report.curves')}</h2>
          ${curves(context)}
          ${rows ? resultSection({ test: rows, scores, outputs: fitted.outputs, guess: guess.guess }) : html`<p>${say('exporters.report.noTest')}</p>`}
          ${dataSection(context)} ${recipeSection(context)} ${cardSection(context)}
          ${againSection(context)}
        </main>
      </body>
    </html> `;
}

function headline(scores: readonly ReportScore[]): Html {
  return html`<div class="headline">
    ${scores.slice(0, 2).map(
      ({ name, value, interval, guess }) =>
        html`<div>
          <span>${name}</span><b>${shortNumber(value)}</b>
          <span>${headlineNote(interval, guess)}</span>
        </div>`,
    )}
  </div>`;
}

function headlineNote(interval: Interval | null, guess: number | null): string {
  const said = { interval: shortInterval(interval) };
  if (guess === null) return say('exporters.report.headline', said);
  return say('exporters.report.headline', {
    ...said,
    context: 'guess',
    guess: shortNumber(guess),
  });
}

function curves({ history, recipe }: ExportContext): Html {
  const { loss, metric } = metricNames(recipe.task.kind);
  return html`<div class="charts">
    ${curveChart({ name: loss, training: history.loss, validation: history.valLoss, share: false })}
    ${curveChart({
      name: metric,
      training: history.metric,
      validation: history.valMetric,
      share: recipe.task.kind === 'classification',
    })}
  </div>`;
}
