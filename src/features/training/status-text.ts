import { epochsDone, epochsPlanned, type Run } from '@/core/training/run';
import { say } from '@/words/say';

/** What the status region says: idle, preparing, training epoch n of N, paused, finished, stopped or failed. */
export function statusText(run: Run | null): string {
  if (!run) return say('training.status.idle');
  const { status } = run;
  const done = epochsDone(run);
  const epochs = epochsPlanned(run);
  switch (status) {
    case 'preparing':
      return say('training.status.preparing');
    case 'training':
      return say('training.status.training', { epoch: Math.min(done + 1, epochs), epochs });
    case 'finished':
      return run.stoppedEarly
        ? say('training.status.finishedEarly', { count: done })
        : say('training.status.finished', { count: done });
    case 'paused':
    case 'stopped':
    case 'interrupted':
    case 'failed':
      return say(`training.status.${status}`, { done, epochs });
  }
}
