/**
 * @file The last good state of a run on a device that can be lost, kept often enough that little is computed twice and
 * seldom enough that it costs little.
 */
import type { TrainerState } from '@/core/training/checkpoint';
import type { Trainer } from './device';

export interface Snapshot {
  /** Epochs done when it was taken. */
  epoch: number;
  state: TrainerState;
}

export interface Snapshots {
  /** The latest one; the state the run began with before the first. */
  latest(): Snapshot;
  /** To be awaited after an epoch; takes a snapshot when it is time. */
  epochDone(epoch: number): Promise<void>;
}

/** Milliseconds between two snapshots at least, and how many times its own cost each waits. */
const leastApart = 500;
const patience = 50;

/** Snapshots of a trainer, the first one at once. */
export async function createSnapshots(
  trainer: Pick<Trainer, 'getState'>,
  epoch: number,
  now: () => number,
): Promise<Snapshots> {
  let snapshot = { epoch, state: await trainer.getState() };
  let dueAt = now() + leastApart;
  return {
    latest: () => snapshot,
    async epochDone(done) {
      const from = now();
      if (from < dueAt) return;
      snapshot = { epoch: done, state: await trainer.getState() };
      dueAt = now() + Math.max(leastApart, patience * (now() - from));
    },
  };
}
