import { Button, Progress as ProgressBar } from '@mantine/core';
import { isActive, type Run } from '@/core/training/run';
import { plural } from '@/ui/format';
import type { SweepCommands } from './sweep-panel';
import type { SweepView } from './sweep-view';

/** Holds the runs that are on, lets them go on, or ends them. */
export function UnderWayButtons({ view, commands }: { view: SweepView; commands: SweepCommands }) {
  return (
    <>
      {view.progress === 'held' ? (
        <Button size="xs" onClick={commands.goOn}>
          Go on
        </Button>
      ) : (
        <Button size="xs" disabled={view.progress === 'preparing'} onClick={commands.hold}>
          Hold all
        </Button>
      )}
      <Button size="xs" variant="default" onClick={commands.cancel}>
        Cancel all
      </Button>
    </>
  );
}

/** How much of what was asked for is done. */
export function SweepBar({ view, runs }: { view: SweepView; runs: readonly Run[] }) {
  return (
    <ProgressBar size="sm" value={100 * shareDone(view, runs)} aria-label="Share of the epochs" />
  );
}

/** Where a sweep is, in a few words. */
export function progressText(view: SweepView, runs: readonly Run[]): string {
  const ended = ownRuns(view, runs).filter((run) => !isActive(run)).length;
  const of = `${ended} of ${plural(view.trials.length, 'run')} ended`;
  switch (view.progress) {
    case 'preparing':
      return 'preparing the rows';
    case 'running':
      return `${of}, ${view.workers} at a time`;
    case 'held':
      return `held; ${of}`;
    case 'cancelled':
      return `Cancelled; ${of}.`;
    case 'done':
      return `Done: ${plural(view.trials.length, 'run')}.`;
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
