/**
 * @file What becomes of the rows when a class is predicted from some probability up: the trade that a threshold makes.
 */
import type { Ranking } from './ranking';

export interface ThresholdScores {
  truePositives: number;
  falsePositives: number;
  falseNegatives: number;
  trueNegatives: number;
  /** Of the rows predicted to be of the class, the share that are; 0 where none was. */
  precision: number;
  /** Of the rows of the class, the share predicted so; 0 where there are none. */
  recall: number;
  f1: number;
  accuracy: number;
}

/** The scores when rows from `threshold` (0..1) up are predicted to be of the ranking's class, found in log(rows) time. */
export function scoresAtThreshold(ranking: Ranking, threshold: number): ThresholdScores {
  const { positives, negatives } = ranking;
  const last = countAtLeast(ranking.thresholds, Math.fround(threshold)) - 1;
  const truePositives = last < 0 ? 0 : ranking.truePositives[last];
  const falsePositives = last < 0 ? 0 : ranking.falsePositives[last];
  const falseNegatives = positives - truePositives;
  const trueNegatives = negatives - falsePositives;
  const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);
  return {
    truePositives,
    falsePositives,
    falseNegatives,
    trueNegatives,
    precision: share(truePositives, truePositives + falsePositives),
    recall: share(truePositives, positives),
    f1: share(2 * truePositives, 2 * truePositives + falsePositives + falseNegatives),
    accuracy: share(truePositives + trueNegatives, positives + negatives),
  };
}

/** How many of the descending values are at least `least`. */
function countAtLeast(values: Float32Array, least: number): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (values[middle] >= least) low = middle + 1;
    else high = middle;
  }
  return low;
}
