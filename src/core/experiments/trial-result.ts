/**
 * @file How good a run was: its best epoch, and which of two runs is better.
 */
import type { Task } from '../recipe/recipe';
import type { History } from '../training/history';
import type { Monitor } from './sweep';

export interface TrialResult {
  /** The epoch that was best by what the sweep watches, from 1. */
  epoch: number;
  /** The values of that epoch. */
  valLoss: number;
  /** Accuracy, or mean absolute error for regression. */
  valMetric: number;
  /** Smaller is better: what runs are compared by. */
  cost: number;
}

/** The best of the history's first `epochs` epochs (all by default), the earlier of equals; null before the first. */
export function resultOf(
  history: Pick<History, 'valLoss' | 'valMetric'>,
  monitor: Monitor,
  kind: Task['kind'],
  epochs = history.valLoss.length,
): TrialResult | null {
  const costs = costsOf(history, monitor, kind);
  let best = -1;
  for (let epoch = 0; epoch < Math.min(epochs, history.valLoss.length); epoch++)
    if (best < 0 || costs[epoch] < costs[best]) best = epoch;
  if (best < 0) return null;
  return {
    epoch: best + 1,
    valLoss: history.valLoss[best],
    valMetric: history.valMetric[best],
    cost: costs[best],
  };
}

function costsOf(
  { valLoss, valMetric }: Pick<History, 'valLoss' | 'valMetric'>,
  monitor: Monitor,
  kind: Task['kind'],
): readonly number[] {
  if (monitor === 'val_loss') return valLoss;
  return kind === 'classification' ? valMetric.map((accuracy) => 1 - accuracy) : valMetric;
}

/** Sorts results best first, those of no epoch last. */
export function compareResults(a: TrialResult | null, b: TrialResult | null): number {
  if (!a || !b) return Number(!a) - Number(!b);
  return a.cost - b.cost;
}
