/**
 * @file A sweep: one recipe trained many times with some of its values changed. A plain, validated value like the
 * recipe itself; which runs it makes follows from the two alone.
 */
import { z } from 'zod';
import { axisSchema } from './axes';

/** Most runs of one sweep. */
export const MAX_RUNS = 200;

export const monitors = ['val_loss', 'val_metric'] as const;

export const sweepSchema = z.object({
  axes: z.array(axisSchema).max(6, 'At most 6 things can vary at once.'),
  search: z.discriminatedUnion('kind', [
    /** Every combination of the axes' values. */
    z.object({ kind: z.literal('grid') }),
    /** Draws of the axes' values; learning rates anywhere between the smallest and the largest, evenly on a log scale. */
    z.object({
      kind: z.literal('random'),
      runs: z
        .number('Draws must be a number.')
        .int('Draws must be a whole number.')
        .min(1, 'Draws must be at least 1.')
        .max(MAX_RUNS, `Draws must be at most ${MAX_RUNS}.`),
      seed: z.number().int().min(0).max(0xffffffff),
    }),
  ]),
  /** Runs of each combination, with the recipe's seed and those after it: other first weights, shuffling and dropout. */
  repeats: z
    .number('Repeats must be a number.')
    .int('Repeats must be a whole number.')
    .min(1, 'Repeats must be at least 1.')
    .max(50, 'Repeats must be at most 50.'),
  /** Number of folds for cross-validation; null keeps the recipe's own validation rows. */
  folds: z
    .number('Folds must be a number.')
    .int('Folds must be a whole number.')
    .min(2, 'Folds must be at least 2.')
    .max(20, 'Folds must be at most 20.')
    .nullable(),
  /** Epochs of each run. */
  epochs: z
    .number('The length must be a number of epochs.')
    .int('The length must be a whole number of epochs.')
    .min(1, 'The length must be at least 1 epoch.')
    .max(1_000_000, 'The length must be at most 1,000,000 epochs.'),
  /** Stops the worst two thirds at a third of the epochs left, again and again. */
  halving: z.boolean(),
  /** What makes a run good: the least val_loss, or the best val_accuracy (val_mae for regression). */
  monitor: z.enum(monitors),
});

export type Sweep = z.infer<typeof sweepSchema>;
export type Monitor = Sweep['monitor'];
