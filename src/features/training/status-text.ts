import { epochsDone, epochsPlanned, type Run } from '@/core/training/run';
import { formatCount } from '@/ui/format';

/** What the status region says: idle, preparing, training epoch n of N, paused, finished, stopped or failed. */
export function statusText(run: Run | null): string {
  if (!run) return 'idle';
  const done = epochsDone(run);
  const epochs = epochsPlanned(run);
  switch (run.status) {
    case 'preparing':
      return 'preparing';
    case 'training':
      return `training epoch ${formatCount(Math.min(done + 1, epochs))} of ${formatCount(epochs)}`;
    case 'paused':
      return `paused after epoch ${formatCount(done)} of ${formatCount(epochs)}`;
    case 'finished':
      return run.stoppedEarly
        ? `finished early after ${formatCount(done)} epochs`
        : `finished ${formatCount(done)} epochs`;
    case 'stopped':
      return `stopped after epoch ${formatCount(done)} of ${formatCount(epochs)}`;
    case 'interrupted':
      return `interrupted after epoch ${formatCount(done)} of ${formatCount(epochs)}`;
    case 'failed':
      return `failed after epoch ${formatCount(done)} of ${formatCount(epochs)}`;
  }
}
