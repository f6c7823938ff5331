/**
 * @file Keras's EarlyStopping: a run ends when what it watches has not got better for `patience` epochs.
 */
import { z } from 'zod';

/** What can be watched; `metric` is accuracy for classification and mean absolute error for regression. */
export const monitorNames = ['val_loss', 'loss', 'val_metric', 'metric'] as const;

export const earlyStoppingSchema = z.object({
  monitor: z.enum(monitorNames),
  /** Epochs without an improvement after which training ends. */
  patience: z
    .number('Patience must be a number.')
    .int('Patience must be a whole number.')
    .min(1, 'Patience must be at least 1.')
    .max(1_000_000, 'Patience must be at most 1,000,000.'),
  /** A smaller change than this is no improvement. */
  minDelta: z.number('Min delta must be a number.').min(0, 'Min delta must be at least 0.'),
  /** Ends with the weights of the best epoch instead of those of the last one. */
  restoreBestWeights: z.boolean(),
});

export type EarlyStopping = z.infer<typeof earlyStoppingSchema>;
export type MonitorName = (typeof monitorNames)[number];
