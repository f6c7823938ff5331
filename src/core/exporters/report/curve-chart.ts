/**
 * @file A training and a validation curve as a drawing that needs no script.
 */
import { say } from '../../../words/say';
import { axisFromZero, axisOver, type Axis } from '../../training/axis';
import { thinIndices } from '../../training/thin';
import { html, type Html } from './html';
import { shortNumber } from './numbers';

const width = 640;
const height = 260;
const edge = { left: 56, right: 12, top: 10, bottom: 34 };
const MAX_POINTS = 400;

interface Curve {
  /** Keras's name of the training series; validation is `val_` + it. */
  name: string;
  training: readonly number[];
  validation: readonly number[];
  /** The numbers are shares from 0 to 1. */
  share: boolean;
}

/** A figure of both curves, one point an epoch. */
export function curveChart({ name, training, validation, share }: Curve): Html {
  const values = [...training, ...validation].filter(Number.isFinite);
  const top = values.reduce((most, value) => Math.max(most, value), 0);
  const y = share ? axisOver(0, 1) : axisFromZero(top);
  const x = axisOver(1, Math.max(2, training.length), true);
  const last = (series: readonly number[]) => shortNumber(series.at(-1) ?? NaN);
  return html`<figure>
    <figcaption>
      <span class="key training">${name} ${last(training)}</span>
      <span class="key validation">val_${name} ${last(validation)}</span>
    </figcaption>
    <svg
      viewBox="0 0 ${width} ${height}"
      role="img"
      aria-label="${say('exporters.report.chart', { name })}"
    >
      ${y.ticks.map((tick) => yTick(y, tick))}${x.ticks.map((tick) => xTick(x, tick))}
      <text x="${width - edge.right}" y="${height - 2}" text-anchor="end">
        ${say('training.curves.epochAxis')}
      </text>
      <path class="training" d="${linePath(x, y, training)}" />
      <path class="validation" d="${linePath(x, y, validation)}" />
    </svg>
  </figure>`;
}

function yTick(y: Axis, tick: number): Html {
  const at = yOf(y, tick).toFixed(1);
  return html`<path class="grid" d="M${edge.left} ${at}H${width - edge.right}" />
    <text x="${edge.left - 8}" y="${at}" dy="0.32em" text-anchor="end">${shortNumber(tick)}</text>`;
}

function xTick(x: Axis, tick: number): Html {
  const at = xOf(x, tick).toFixed(1);
  return html`<text x="${at}" y="${height - edge.bottom + 16}" text-anchor="middle"
    >${shortNumber(tick)}</text
  >`;
}

function xOf({ domain: [from, to] }: Axis, epoch: number): number {
  return edge.left + ((epoch - from) / (to - from)) * (width - edge.left - edge.right);
}

function yOf({ domain: [from, to] }: Axis, value: number): number {
  const share = Math.max(0, Math.min(1, (value - from) / (to - from)));
  return edge.top + (1 - share) * (height - edge.top - edge.bottom);
}

/** A line through the points that are numbers; a lonely one is a dot. */
function linePath(x: Axis, y: Axis, values: readonly number[]): string {
  const points = thinIndices(values, MAX_POINTS).filter((index) => Number.isFinite(values[index]));
  const places = points.map(
    (index) => `${xOf(x, index + 1).toFixed(1)} ${yOf(y, values[index]).toFixed(1)}`,
  );
  return places.length === 1 ? `M${places[0]}h0` : `M${places.join('L')}`.replace(/^M$/, '');
}
