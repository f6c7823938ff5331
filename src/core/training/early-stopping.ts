/**
 * @file Keras's EarlyStopping: a run ends when what it watches has not got better for `patience` epochs.
 */
import { z } from '@/core/zod';
import type { Task } from '../recipe/recipe';
import type { EpochMetrics } from './history';

/** What can be watched; `metric` is accuracy for classification and mean absolute error for regression. */
export const monitorNames = ['val_loss', 'loss', 'val_metric', 'metric'] as const;

export const earlyStoppingSchema = z.object({
  monitor: z.enum(monitorNames),
  /** Epochs without an improvement after which training ends. */
  patience: z.number().int().min(1).max(1_000_000),
  /** A smaller change than this is no improvement. */
  minDelta: z.number().min(0),
  /** Ends with the weights of the best epoch instead of those of the last one. */
  restoreBestWeights: z.boolean(),
});

export type EarlyStopping = z.infer<typeof earlyStoppingSchema>;
export type MonitorName = (typeof monitorNames)[number];

/** What early stopping remembers between epochs. */
export interface StoppingMemory {
  /** The best value so far; null before the first epoch. */
  best: number | null;
  /** Epochs done when it was reached; 0 before the first. */
  bestEpoch: number;
  /** Epochs since then, or since a person's last change, which starts the waiting anew. */
  wait: number;
}

export const nothingSeen: StoppingMemory = { best: null, bestEpoch: 0, wait: 0 };

/** The memory after an epoch, the `epoch`-th from 1. Keras's EarlyStopping without a baseline. */
export function rememberEpoch(
  memory: StoppingMemory,
  rule: EarlyStopping,
  kind: Task['kind'],
  epoch: number,
  metrics: Omit<EpochMetrics, 'learningRate'>,
): StoppingMemory {
  const value = watched(rule.monitor, metrics);
  const better = growsBetter(rule.monitor, kind)
    ? value - rule.minDelta > (memory.best ?? -Infinity)
    : value + rule.minDelta < (memory.best ?? Infinity);
  if (better) return { best: value, bestEpoch: epoch, wait: 0 };
  return { ...memory, wait: memory.wait + 1 };
}

/** True where training ends now. */
export function hasWaitedOut({ wait }: StoppingMemory, { patience }: EarlyStopping): boolean {
  return wait >= patience;
}

function watched(monitor: MonitorName, metrics: Omit<EpochMetrics, 'learningRate'>): number {
  switch (monitor) {
    case 'val_loss':
      return metrics.valLoss;
    case 'loss':
      return metrics.loss;
    case 'val_metric':
      return metrics.valMetric;
    case 'metric':
      return metrics.metric;
  }
}

/** Accuracy is better the larger it is; losses and errors are better the smaller they are. */
function growsBetter(monitor: MonitorName, kind: Task['kind']): boolean {
  return kind === 'classification' && (monitor === 'metric' || monitor === 'val_metric');
}
