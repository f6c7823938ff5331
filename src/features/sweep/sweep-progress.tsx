import { Button, Progress as ProgressBar } from '@mantine/core';
import { isActive, type Run } from '@/core/training/run';
import { say, type Phrase } from '@/words/say';
import type { SweepCommands } from './sweep-panel';
import type { SweepView } from './sweep-view';

/** Holds the runs that are on, lets them go on, or ends them. */
export function UnderWayButtons({ view, commands }: { view: SweepView; commands: SweepCommands }) {
  return (
    <>
      {view.progress === 'held' ? (
        <Button size="xs" onClick={commands.goOn}>
          {say('sweep.goOn')}
        </Button>
      ) : (
        <Button size="xs" disabled={view.progress === 'preparing'} onClick={commands.hold}>
          {say('sweep.hold')}
        </Button>
      )}
      <Button size="xs" variant="default" onClick={commands.cancel}>
        {say('sweep.cancel')}
      </Button>
    </>
  );
}

/** How much of what was asked for is done. */
export function SweepBar({ view, runs }: { view: SweepView; runs: readonly Run[] }) {
  return (
    <ProgressBar size="sm" value={100 * shareDone(view, runs)} aria-label={say('sweep.share')} />
  );
}

/** Where a sweep is, in a few words. */
export function progressText(view: SweepView, runs: readonly Run[]): string {
  const { progress, workers } = view;
  const count = view.trials.length;
  const numEnded = ownRuns(view, runs).filter((run) => !isActive(run)).length;
  const ended: Phrase = { key: 'sweep.progress.ended', params: { count, ended: numEnded } };
  switch (progress) {
    case 'preparing':
      return say('sweep.progress.preparing');
    case 'running':
      return say('sweep.progress.running', { ended, workers });
    case 'held':
    case 'cancelled':
      return say(`sweep.progress.${progress}`, { ended });
    case 'done':
      return say('sweep.progress.done', { runs: { key: 'common.runs', params: { count } } });
  }
}

function shareDone(view: SweepView, runs: readonly Run[]): number {
  const total = view.trials.length * view.sweep.epochs;
  const done = ownRuns(view, runs).reduce(
    (sum, run) => sum + (isActive(run) ? run.history.loss.length : view.sweep.epochs),
    0,
  );
  return done / total;
}

function ownRuns({ trials }: SweepView, runs: readonly Run[]): Run[] {
  const ids = new Set(trials.map(({ run }) => run));
  return runs.filter(({ id }) => ids.has(id));
}
