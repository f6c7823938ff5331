import { epochsDone } from '@/core/training/run';
import { say } from '@/words/say';
import type { TrialRow } from './trial-rows';

/** What a run is doing, in a word or two. */
export function stateText({ run }: Pick<TrialRow, 'run'>): string {
  if (!run) return say('sweep.states.waits');
  switch (run.status) {
    case 'preparing':
      return say('sweep.states.begins');
    case 'training':
      return say('sweep.states.runs');
    case 'paused':
      return say('sweep.states.stands');
    case 'finished':
      return say(run.stoppedEarly ? 'sweep.states.endedEarly' : 'sweep.states.done');
    case 'stopped':
    case 'interrupted':
      return say('sweep.states.endedAfter', { count: epochsDone(run) });
    case 'failed':
      return run.error?.code === 'loss-not-finite'
        ? say('sweep.states.divergedAfter', { count: epochsDone(run) })
        : say('sweep.states.failed');
  }
}
