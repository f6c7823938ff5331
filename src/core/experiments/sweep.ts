/**
 * @file A sweep: one recipe trained many times with some of its values changed. A plain, validated value like the
 * recipe itself; which runs it makes follows from the two alone.
 */
import { z } from '@/core/zod';
import { axisSchema } from './axes';

/** Most runs of one sweep. */
export const MAX_RUNS = 200;

export const monitors = ['val_loss', 'val_metric'] as const;

export const sweepSchema = z.object({
  axes: z.array(axisSchema).max(6),
  search: z.discriminatedUnion('kind', [
    /** Every combination of the axes' values. */
    z.object({ kind: z.literal('grid') }),
    /** Draws of the axes' values; learning rates anywhere between the smallest and the largest, evenly on a log scale. */
    z.object({
      kind: z.literal('random'),
      runs: z.number().int().min(1).max(MAX_RUNS),
      seed: z.number().int().min(0).max(0xffffffff),
    }),
  ]),
  /** Runs of each combination, with the recipe's seed and those after it: other first weights, shuffling and dropout. */
  repeats: z.number().int().min(1).max(50),
  /** Number of folds for cross-validation; null keeps the recipe's own validation rows. */
  folds: z.number().int().min(2).max(20).nullable(),
  /** Epochs of each run. */
  epochs: z.number().int().min(1).max(1_000_000),
  /** Stops the worst two thirds at a third of the epochs left, again and again. */
  halving: z.boolean(),
  /** What makes a run good: the least val_loss, or the best val_accuracy (val_mae for regression). */
  monitor: z.enum(monitors),
});

export type Sweep = z.infer<typeof sweepSchema>;
export type Monitor = Sweep['monitor'];
