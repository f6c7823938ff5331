/**
 * @file The last good state of a run: what it goes on from where its device is lost, and, as checkpoints for the page,
 * what a person goes back to. Kept often enough that little is computed twice and seldom enough that it costs little.
 */
import type { Checkpoint, TrainerState } from '@/core/training/checkpoint';
import type { Trainer } from './device';

export interface Snapshots {
  /** The latest one; the state the run began with before the first. */
  latest(): Checkpoint;
  /** To be awaited after an epoch; takes a snapshot when it is time. */
  epochDone(epoch: number, trainer: Pick<Trainer, 'getState'>): Promise<void>;
}

/** Milliseconds between two snapshots at least, and how many times its own cost each waits. */
const leastApart = 500;
const patience = 50;

/** Snapshots that begin with a state at hand; `onTaken` gets a copy of this one and of each that follows. */
export function createSnapshots(
  first: Checkpoint,
  now: () => number,
  onTaken: (copy: Checkpoint) => void = () => {},
): Snapshots {
  let snapshot = first;
  let dueAt = now() + leastApart;
  onTaken(copyCheckpoint(first));
  return {
    latest: () => snapshot,
    async epochDone(epoch, trainer) {
      const from = now();
      if (from < dueAt) return;
      snapshot = { epoch, state: await trainer.getState() };
      onTaken(copyCheckpoint(snapshot));
      dueAt = now() + Math.max(leastApart, patience * (now() - from));
    },
  };
}

function copyCheckpoint({ epoch, state }: Checkpoint): Checkpoint {
  const copy = (arrays: readonly Float32Array[]) => arrays.map((values) => values.slice());
  const { step, weights, slots } = state;
  return { epoch, state: { step, weights: copy(weights), slots: slots.map(copy) } };
}

/** The buffers of a state's arrays, each once, to hand over instead of copying. */
export function stateBuffers({ weights, slots }: TrainerState): ArrayBuffer[] {
  const arrays = [...weights, ...slots.flat()];
  return [...new Set(arrays.map((values) => values.buffer as ArrayBuffer))];
}
