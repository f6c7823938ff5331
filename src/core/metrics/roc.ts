/**
 * @file The ROC curve: which share of a class is found for which share of false alarms, at every threshold.
 */
import type { Ranking } from './ranking';

export interface RocCurve {
  /** `[points]` from 0 to 1: share of the other rows at or above the threshold. */
  falsePositiveRate: Float64Array;
  /** `[points]` from 0 to 1: share of the class's rows at or above the threshold. */
  truePositiveRate: Float64Array;
  /** `[points]` descending; the first is Infinity, where no row is. */
  thresholds: Float32Array;
}

/**
 * scikit-learn's `roc_curve`, points on a straight line left out. Null where one side has no rows.
 */
export function rocCurve(ranking: Ranking): RocCurve | null {
  const { truePositives, falsePositives, thresholds, positives, negatives } = ranking;
  if (positives === 0 || negatives === 0) return null;
  const corners = cornersOf(ranking);
  return {
    falsePositiveRate: withStart(corners, 0, (at) => falsePositives[at] / negatives),
    truePositiveRate: withStart(corners, 0, (at) => truePositives[at] / positives),
    thresholds: Float32Array.from(withStart(corners, Infinity, (at) => thresholds[at])),
  };
}

/**
 * The area under the ROC curve, 0..1, 0.5 for guessing: how often a row of the class has a higher score than one of
 * another. Null where one side has no rows. scikit-learn's `roc_auc_score`.
 */
export function areaUnderRoc(ranking: Ranking): number | null {
  const { truePositives, falsePositives, positives, negatives } = ranking;
  if (positives === 0 || negatives === 0) return null;
  let twice = 0;
  let [before, alarms] = [0, 0];
  for (let at = 0; at < truePositives.length; at++) {
    twice += (falsePositives[at] - alarms) * (truePositives[at] + before);
    before = truePositives[at];
    alarms = falsePositives[at];
  }
  return twice / 2 / positives / negatives;
}

/** Places in the ranking where the curve changes its direction or its step, ends included. */
function cornersOf({ truePositives, falsePositives }: Ranking): number[] {
  const bends = (counts: Uint32Array, at: number) =>
    counts[at + 1] - 2 * counts[at] + counts[at - 1] !== 0;
  const corners: number[] = [];
  const last = truePositives.length - 1;
  for (let at = 0; at <= last; at++) {
    if (at === 0 || at === last || bends(truePositives, at) || bends(falsePositives, at))
      corners.push(at);
  }
  return corners;
}

function withStart(
  corners: readonly number[],
  start: number,
  valueAt: (place: number) => number,
): Float64Array {
  return Float64Array.from({ length: corners.length + 1 }, (_, index) =>
    index === 0 ? start : valueAt(corners[index - 1]),
  );
}
