/**
 * @file How good the model is on rows it never saw, beside the simplest guess.
 */
import { say } from '../../../words/say';
import { classReport, confusionMatrix, type ConfusionMatrix } from '../../metrics/confusion';
import type { SetPredictions } from '../../protocol/training-protocol';
import { html, type Html } from './html';
import { shortInterval, shortNumber } from './numbers';
import type { ReportScore } from './scores';

/** More classes than this are told by their scores alone. */
const MOST_CLASSES = 15;

interface Given {
  test: SetPredictions;
  scores: readonly ReportScore[];
  outputs: readonly string[];
  /** What the guess is, in words. */
  guess: string;
}

/** The scores, and for classes each class's own. */
export function resultSection({ test, scores, outputs, guess }: Given): Html {
  const rows = { key: 'exporters.counts.testRows', params: { count: test.truth.length } } as const;
  return html`<h2>${say('results.test.title')}</h2>
    <p>${say('exporters.report.scoresOf', { rows, guess })}</p>
    <div class="wide">
      <table>
        <thead>
          <tr>
            <th>${say('results.scores.score')}</th>
            <th class="number">${say('exporters.report.model')}</th>
            <th class="number">${say('results.scores.interval')}</th>
            <th class="number">${say('exporters.report.guess')}</th>
          </tr>
        </thead>
        <tbody>
          ${scores.map(scoreRow)}
        </tbody>
      </table>
    </div>
    ${outputs.length > 1 ? classTables(test, outputs) : null}`;
}

function scoreRow({ name, value, interval, guess }: ReportScore): Html {
  return html`<tr>
    <td>${name}</td>
    <td class="number">${shortNumber(value)}</td>
    <td class="number">${shortInterval(interval)}</td>
    <td class="number">${guess === null ? '–' : shortNumber(guess)}</td>
  </tr>`;
}

function classTables({ truth, outputs }: SetPredictions, names: readonly string[]): Html {
  const matrix = confusionMatrix(truth, outputs, names.length);
  const { classes } = classReport(matrix);
  return html`<div class="wide">
      <table>
        <caption>
          ${say('exporters.report.eachClass')}
        </caption>
        <thead>
          <tr>
            <th>${say('results.classes.name')}</th>
            <th class="number">${say('results.measures.precision')}</th>
            <th class="number">${say('results.measures.recall')}</th>
            <th class="number">F1</th>
            <th class="number">${say('exporters.report.rows')}</th>
          </tr>
        </thead>
        <tbody>
          ${classes.map(
            ({ precision, recall, f1, support }, index) =>
              html`<tr>
                <td>${names[index]}</td>
                ${[precision, recall, f1, support].map(
                  (value) => html`<td class="number">${shortNumber(value)}</td>`,
                )}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    ${names.length <= MOST_CLASSES ? confusionTable(matrix, names) : null}`;
}

function confusionTable({ counts, numClasses }: ConfusionMatrix, names: readonly string[]): Html {
  const rowOf = (index: number) => [
    ...counts.subarray(index * numClasses, (index + 1) * numClasses),
  ];
  return html`<div class="wide">
    <table class="confusion">
      <caption>
        ${say('exporters.report.confusion')}
      </caption>
      <thead>
        <tr>
          <th></th>
          ${names.map((name) => html`<th scope="col">${name}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${names.map((name, index) => {
          const row = rowOf(index);
          const sum = row.reduce((total, count) => total + count, 0);
          return html`<tr>
            <th scope="row">${name}</th>
            ${row.map((count) => confusionCell(count, sum === 0 ? 0 : count / sum))}
          </tr>`;
        })}
      </tbody>
    </table>
  </div>`;
}

function confusionCell(count: number, share: number): Html {
  const shade = (share * 0.45).toFixed(3);
  return html`<td style="background: rgba(var(--hit), ${shade})">${count}</td>`;
}
