/** @file What the coach measures a run against: what knowing nothing costs, and what the simplest guess reaches. */
import type { Seen } from './advice';

/**
 * The loss of a network that knows nothing, or null where it follows from nothing at hand: ln(classes) for
 * cross-entropy, as every class gets the same probability.
 */
export function untrainedLoss({ recipe, prepared }: Seen): number | null {
  if (recipe.task.kind !== 'classification' || !prepared) return null;
  return Math.log(Math.max(2, prepared.outputs.length));
}

/**
 * How far a metric has come from the baseline to perfect: 0 at the baseline, 1 at accuracy 1 or error 0, negative below
 * the baseline. Null where there is no baseline.
 */
export function skill({ recipe, prepared }: Seen, metric: number): number | null {
  if (!prepared) return null;
  const baseline = prepared.baseline.validation;
  if (recipe.task.kind === 'regression')
    return baseline > 0 ? (baseline - metric) / baseline : null;
  return baseline < 1 ? (metric - baseline) / (1 - baseline) : null;
}

/** Standard error of an accuracy measured on that many rows: √(p(1 − p) / rows). */
export function accuracyError(accuracy: number, rows: number): number {
  return Math.sqrt((accuracy * (1 - accuracy)) / rows);
}

/**
 * Standard error of a mean absolute error measured on that many rows: where errors are distributed normally, their sizes
 * have a standard deviation of √(π / 2 − 1) ≈ 0.756 times their mean.
 */
export function meanError(mae: number, rows: number): number {
  return mae * Math.sqrt((Math.PI / 2 - 1) / rows);
}

/**
 * How far a mean loss over that many rows moves between two epochs by the luck of which rows they are, as a share of
 * itself: 1/√rows. The losses of single rows spread about as wide as their mean (exactly so where they are distributed
 * exponentially), and two standard errors of a difference of two such means on the same rows, correlated by 0.9, are
 * 2·√(2·(1 − 0.9)) ≈ 0.9 of the standard error of one of them.
 */
export function lossLuck(rows: number): number {
  return 1 / Math.sqrt(Math.max(1, rows));
}

/** The loss that there is to take away: of knowing nothing, of answering the mean, or where neither is known, the first. */
export function lossScale(seen: Seen): number {
  const untrained = untrainedLoss(seen);
  if (untrained !== null) return untrained;
  const first = seen.loss.values[0] ?? 1;
  const baseline = seen.prepared?.baseline.validation ?? 0;
  const error = seen.recipe.training.loss === 'mean_squared_error' ? baseline ** 2 : baseline;
  return error > 0 ? error : first;
}
