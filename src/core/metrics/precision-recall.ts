/**
 * @file The precision-recall curve: how pure the rows above a threshold are, and how many of the class they hold. It
 * tells more than ROC where the class is rare.
 */
import type { Ranking } from './ranking';

export interface PrecisionRecallCurve {
  /** `[points]`; the first is 1, at a recall of 0. */
  precision: Float64Array;
  /** `[points]` from 0 to 1. */
  recall: Float64Array;
  /** `[points]` descending; the first is Infinity, where no row is. */
  thresholds: Float32Array;
}

/** scikit-learn's `precision_recall_curve`, from the highest threshold down. Null where no row is of the class. */
export function precisionRecallCurve(ranking: Ranking): PrecisionRecallCurve | null {
  const { truePositives, falsePositives, positives } = ranking;
  if (positives === 0) return null;
  const points = truePositives.length + 1;
  const precision = new Float64Array(points).fill(1);
  const recall = new Float64Array(points);
  const thresholds = new Float32Array(points).fill(Infinity);
  for (let at = 1; at < points; at++) {
    const found = truePositives[at - 1];
    precision[at] = found / (found + falsePositives[at - 1]);
    recall[at] = found / positives;
    thresholds[at] = ranking.thresholds[at - 1];
  }
  return { precision, recall, thresholds };
}

/**
 * Mean precision weighted by the growth of recall, 0..1: the area under the steps of the curve. The share of the class
 * for guessing. Null where no row is of the class. scikit-learn's `average_precision_score`.
 */
export function averagePrecision({
  truePositives,
  falsePositives,
  positives,
}: Ranking): number | null {
  if (positives === 0) return null;
  let sum = 0;
  let before = 0;
  for (let at = 0; at < truePositives.length; at++) {
    const found = truePositives[at];
    sum += ((found - before) * found) / (found + falsePositives[at]);
    before = found;
  }
  return sum / positives;
}
