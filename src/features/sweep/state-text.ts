import { epochsDone } from '@/core/training/run';
import { plural } from '@/ui/format';
import type { TrialRow } from './trial-rows';

/** What a run is doing, in a word or two. */
export function stateText({ run }: Pick<TrialRow, 'run'>): string {
  if (!run) return 'waits';
  switch (run.status) {
    case 'preparing':
      return 'begins';
    case 'training':
      return 'runs';
    case 'paused':
      return 'stands';
    case 'finished':
      return run.stoppedEarly ? 'ended early' : 'done';
    case 'stopped':
    case 'interrupted':
      return `ended after ${plural(epochsDone(run), 'epoch')}`;
    case 'failed':
      return run.error?.code === 'loss-not-finite'
        ? `diverged after ${plural(epochsDone(run), 'epoch')}`
        : 'failed';
  }
}
