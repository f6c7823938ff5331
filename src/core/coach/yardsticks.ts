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

/** The loss that there is to take away: of knowing nothing, of answering the mean, or where neither is known, the first. */
export function lossScale(seen: Seen): number {
  const untrained = untrainedLoss(seen);
  if (untrained !== null) return untrained;
  const first = seen.loss.values[0] ?? 1;
  const baseline = seen.prepared?.baseline.validation ?? 0;
  const error = seen.recipe.training.loss === 'mean_squared_error' ? baseline ** 2 : baseline;
  return error > 0 ? error : first;
}
