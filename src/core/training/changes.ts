/**
 * @file What a person changed while a run was on. A run's recipe carries its changes, so that the recipe alone replays
 * the run: a change is bound to a place in the data's order, not to a moment.
 */
import { z } from '@/core/zod';

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

/** The settings in force at one place of a run. */
export type LiveSettings = Required<ChangedSettings>;

/** A place in a run: before the first step at or after row `row` of epoch `epoch`, both from 0. */
export type Place = Pick<Change, 'epoch' | 'row'>;

/** True where `first` comes strictly before `second`. */
export function isBefore(first: Place, second: Place): boolean {
  return first.epoch < second.epoch || (first.epoch === second.epoch && first.row < second.row);
}

/** The changes that have taken effect at a place, those at the place itself among them. */
export function changesUpTo(changes: readonly Change[], place: Place): Change[] {
  return changes.filter((change) => !isBefore(place, change));
}

/** A run's changes after a person made another one: what was recorded for later places gives way to it. */
export function withChange(changes: readonly Change[], change: Change): Change[] {
  return [...changesUpTo(changes, change), change];
}

/** The settings after a change; what it leaves out stays. */
export function applyChange(
  settings: LiveSettings,
  { learningRate, batchSize, epochs }: ChangedSettings,
): LiveSettings {
  return {
    learningRate: learningRate ?? settings.learningRate,
    batchSize: batchSize ?? settings.batchSize,
    epochs: epochs ?? settings.epochs,
  };
}

/** The settings in force at a place of a run that began with `training`. */
export function settingsAt(
  { learningRate, batchSize, epochs, changes }: LiveSettings & { changes: readonly Change[] },
  place: Place,
): LiveSettings {
  return changesUpTo(changes, place).reduce(applyChange, { learningRate, batchSize, epochs });
}
