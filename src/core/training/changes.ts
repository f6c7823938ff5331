/**
 * @file What a person changed while a run was on. A run's recipe carries its changes, so that the recipe alone replays
 * the run: a change is bound to a place in the data's order, not to a moment.
 */
import { z } from 'zod';

export const changeSchema = z.object({
  /** Applied before the first step at or after row `row` of epoch `epoch`, both from 0. */
  epoch: z.number().int().min(0),
  row: z.number().int().min(0),
  /** The rate that the schedule starts from, from here on. */
  learningRate: z.number().gt(0).max(100).optional(),
  batchSize: z.number().int().min(1).max(1_000_000).optional(),
  /** The number of epochs of the whole run. */
  epochs: z.number().int().min(1).max(1_000_000).optional(),
});

/** One change: any of learning rate, batch size and epochs. */
export type Change = z.infer<typeof changeSchema>;
export type ChangedSettings = Pick<Change, 'learningRate' | 'batchSize' | 'epochs'>;
