/**
 * The states that runs can go back to, outside the page's state, since they are large and nobody looks at them. A run
 * keeps its first ones, its last ones and some evenly spaced between them; all together stay within a bound of bytes.
 */
import type { Checkpoint } from '@/core/training/checkpoint';
import { thinEpochs } from '@/core/training/thin-epochs';

export interface CheckpointStore {
  add(run: string, checkpoint: Checkpoint): void;
  /** The latest kept one at or before that epoch, or null. */
  nearest(run: string, epoch: number): Checkpoint | null;
  /** Epochs of the kept ones, ascending. */
  epochs(run: string): number[];
  /** Bytes of all that is kept. */
  bytes(): number;
}

export interface StoreLimits {
  /** Most checkpoints of one run. */
  perRun: number;
  /** Most bytes of all runs together. */
  bytes: number;
}

const usual: StoreLimits = { perRun: 32, bytes: 256 * 2 ** 20 };

/** An empty store. */
export function createCheckpointStore({
  perRun,
  bytes: mostBytes,
}: StoreLimits = usual): CheckpointStore {
  /** In the order in which runs got their last checkpoint. */
  const kept = new Map<string, Checkpoint[]>();
  const bytes = () => [...kept.values()].flat().reduce((sum, one) => sum + sizeOf(one), 0);
  const thin = (run: string, count: number) => {
    const all = kept.get(run) ?? [];
    const epochs = new Set(
      thinEpochs(
        all.map(({ epoch }) => epoch),
        count,
      ),
    );
    if (epochs.size === 0) kept.delete(run);
    else
      kept.set(
        run,
        all.filter(({ epoch }) => epochs.has(epoch)),
      );
  };
  return {
    add(run, checkpoint) {
      const others = (kept.get(run) ?? []).filter(({ epoch }) => epoch !== checkpoint.epoch);
      kept.delete(run);
      kept.set(
        run,
        [...others, checkpoint].sort((a, b) => a.epoch - b.epoch),
      );
      thin(run, perRun);
      while (bytes() > mostBytes && [...kept.values()].flat().length > 1) {
        const largest = [...kept].find(([, all]) => all.length > 2) ?? [...kept][0];
        thin(largest[0], largest[1].length - 1);
      }
    },
    nearest: (run, epoch) => kept.get(run)?.findLast((one) => one.epoch <= epoch) ?? null,
    epochs: (run) => (kept.get(run) ?? []).map(({ epoch }) => epoch),
    bytes,
  };
}

/** Bytes of a checkpoint's arrays. */
export function sizeOf({ state }: Checkpoint): number {
  return [...state.weights, ...state.slots.flat()].reduce((sum, one) => sum + one.byteLength, 0);
}
