/**
 * @file Keras's ReduceLROnPlateau as a fold over the epochs: the rate falls when val_loss has not got better for a while.
 */
import type { Schedule } from './schedules';

export type PlateauSchedule = Extract<Schedule, { kind: 'reduce-on-plateau' }>;

export interface PlateauMemory {
  /** The smallest val_loss so far; Infinity before the first epoch. */
  best: number;
  /** Epochs since then, since the last reduction or since a person's last change. */
  wait: number;
  /** The rate now. */
  rate: number;
}

/** The memory before the first epoch. */
export function startPlateau(rate: number): PlateauMemory {
  return { best: Infinity, wait: 0, rate };
}

/** The memory after an epoch with that val_loss. Formula: Keras's ReduceLROnPlateau with mode "min" and no cooldown. */
export function rememberLoss(
  { best, wait, rate }: PlateauMemory,
  { factor, patience, minDelta, minRate }: PlateauSchedule,
  valLoss: number,
): PlateauMemory {
  if (valLoss < best - minDelta) return { best: valLoss, wait: 0, rate };
  if (wait + 1 < patience || rate <= minRate) return { best, wait: wait + 1, rate };
  return { best, wait: 0, rate: Math.max(rate * factor, minRate) };
}

/** The memory after a person's change: the rate is theirs where they gave one, and the waiting starts anew. */
export function changePlateau(memory: PlateauMemory, learningRate?: number): PlateauMemory {
  return { ...memory, wait: 0, rate: learningRate ?? memory.rate };
}
