/**
 * @file Intervals of any score by drawing the rows again, with replacement, a thousand times: B. Efron, 1979. The work
 * comes in single resamples, so that whoever asks decides how long to go on before the page is drawn again. Scores of
 * two models on the same rows are drawn together, which makes their difference's interval a paired one.
 */
import { streamKey, uniformAt } from '../random/counter';
import type { Interval } from './intervals';

/** How many times each row of a resample is in it, `[rows]`. */
export type Weights = Uint16Array;

/** A score of a weighted set of rows; NaN where it has none, such as the AUC of rows of one class. */
export type Statistic = (weights: Weights) => number;

export interface Bootstrap {
  /** Draws one more resample; true once all are drawn. */
  step(): boolean;
  /** The 95 % interval of each statistic by its name; null where fewer than half of the resamples have a score. */
  intervals(): Record<string, Interval | null>;
}

export const NUM_RESAMPLES = 1000;
/** Beyond this many rows a spread-out part of them is resampled and the interval narrowed to what all would give. */
export const MAX_RESAMPLED_ROWS = 10_000;

/**
 * Places of the rows to resample: all, or 10,000 evenly spread ones. The statistics are to be made for these.
 */
export function resampledRows(numRows: number): Uint32Array {
  const count = Math.min(numRows, MAX_RESAMPLED_ROWS);
  return Uint32Array.from({ length: count }, (_, index) => Math.floor((index * numRows) / count));
}

/**
 * Resampling of `numRows` rows, at least 1, of which the statistics see those of `resampledRows`. The scores of all
 * rows are `estimates`: the interval of a part lies around them, narrowed by the root of its share of the rows
 * (P. Bickel, F. Götze, W. van Zwet, 1997).
 */
export function createBootstrap(
  numRows: number,
  seed: number,
  statistics: Readonly<Record<string, Statistic>>,
  estimates: Readonly<Record<string, number>>,
): Bootstrap {
  const names = Object.keys(statistics);
  const drawn = Math.min(numRows, MAX_RESAMPLED_ROWS);
  const weights: Weights = new Uint16Array(drawn);
  const scores = names.map(() => new Float64Array(NUM_RESAMPLES));
  let done = 0;
  return {
    step() {
      if (done === NUM_RESAMPLES) return true;
      drawWeights(weights, seed, done);
      names.forEach((name, index) => (scores[index][done] = statistics[name](weights)));
      done++;
      return done === NUM_RESAMPLES;
    },
    intervals() {
      const narrowing = Math.sqrt(drawn / numRows);
      const whole = new Uint16Array(drawn).fill(1);
      const intervalOf = (name: string, index: number) => {
        const interval = middleOf(scores[index].slice(0, done));
        if (!interval || drawn === numRows) return interval;
        return around(estimates[name], interval, statistics[name](whole), narrowing);
      };
      return Object.fromEntries(names.map((name, index) => [name, intervalOf(name, index)]));
    },
  };
}

function drawWeights(weights: Weights, seed: number, sample: number) {
  const key = streamKey(seed, 'bootstrap', sample);
  weights.fill(0);
  for (let i = 0; i < weights.length; i++)
    weights[Math.floor(uniformAt(key, i) * weights.length)]++;
}

/** The 2.5 and 97.5 % points of the scores that are numbers. */
function middleOf(scores: Float64Array): Interval | null {
  const sorted = scores.filter((score) => !Number.isNaN(score)).sort();
  if (sorted.length < scores.length / 2 || sorted.length === 0) return null;
  const last = sorted.length - 1;
  return { low: sorted[Math.round(0.025 * last)], high: sorted[Math.round(0.975 * last)] };
}

function around(
  estimate: number,
  { low, high }: Interval,
  center: number,
  narrowing: number,
): Interval {
  return {
    low: estimate + (low - center) * narrowing,
    high: estimate + (high - center) * narrowing,
  };
}
