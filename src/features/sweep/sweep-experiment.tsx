import { Button, Progress as ProgressBar } from '@mantine/core';
import { useCallback, useMemo } from 'react';
import { adoptValues } from '@/core/experiments/axes';
import type { Sweep } from '@/core/experiments/sweep';
import { sweepIssues } from '@/core/experiments/sweep-issues';
import { countRuns } from '@/core/experiments/trials';
import type { Recipe } from '@/core/recipe/recipe';
import type { TableInfo } from '@/core/table/table-info';
import { isActive, type Run } from '@/core/training/run';
import { plural } from '@/ui/format';
import { Problem } from '@/ui/problem';
import { ChanceSetup, type ChanceForm } from './chance-setup';
import { defaultForm, sweepOf } from './sweep-form';
import type { SweepCommands } from './sweep-panel';
import { SweepResults } from './sweep-results';
import { SweepSetup } from './sweep-setup';
import { isUnderWay, type ExperimentSetup, type SweepView } from './sweep-view';
import type { TrialRow } from './trial-rows';
import classes from './sweep.module.css';

interface Props {
  kind: SweepView['kind'];
  recipe: Recipe;
  info: TableInfo;
  testInfo: TableInfo | null;
  setup: ExperimentSetup;
  view: SweepView | null;
  runs: readonly Run[];
  /** An experiment is on. */
  busy: boolean;
  commands: SweepCommands;
}

/** One kind of experiment of many runs: its settings, how far it is, and its results. */
export function SweepExperiment(props: Props) {
  const { kind, recipe, info, testInfo, setup, runs, busy, commands } = props;
  const view = props.view?.kind === kind ? props.view : null;
  const form = useMemo(
    () => ({ ...defaultForm(recipe, info), ...setup.sweep }),
    [recipe, info, setup.sweep],
  );
  const chance = { repeats: 5, folds: 5, epochs: recipe.training.epochs, ...setup.chance };
  const sweep = kind === 'sweep' ? sweepOf(form) : chanceSweep(kind, chance);
  const issues = sweepIssues(sweep, recipe, info, testInfo);
  const numRuns = issues.length === 0 ? countRuns(sweep) : 0;
  const use = useCallback(
    (row: TrialRow) => commands.use(adoptValues(recipe, row)),
    [commands, recipe],
  );
  return (
    <>
      {kind === 'sweep' ? (
        <SweepSetup
          form={form}
          issues={issues}
          kind={recipe.task.kind}
          onChange={(changes) => commands.setUp({ sweep: { ...setup.sweep, ...changes } })}
        />
      ) : (
        <ChanceSetup
          kind={kind}
          form={chance}
          split={recipe.split}
          issues={issues}
          onChange={(changes) => commands.setUp({ chance: { ...setup.chance, ...changes } })}
        />
      )}
      <div className={classes.actions}>
        {view && isUnderWay(view.progress) ? (
          <UnderWayButtons view={view} commands={commands} />
        ) : (
          <Button
            size="xs"
            disabled={busy || issues.length > 0}
            onClick={() => commands.start(kind, sweep)}
          >
            {numRuns > 0 ? `Start ${plural(numRuns, 'run')}` : 'Start'}
          </Button>
        )}
        <p className={classes.progress} aria-live="polite">
          {issues[0]?.message ?? (view && progressText(view, runs))}
        </p>
      </div>
      {view?.error && <Problem title={view.error.message}>{view.error.hint}</Problem>}
      {view && isUnderWay(view.progress) && (
        <ProgressBar
          size="sm"
          value={100 * shareDone(view, runs)}
          aria-label="Share of the epochs"
        />
      )}
      {view && !view.error && <SweepResults view={view} runs={runs} onUse={use} />}
    </>
  );
}

function UnderWayButtons({ view, commands }: { view: SweepView; commands: SweepCommands }) {
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

function chanceSweep(kind: 'repeats' | 'folds', { repeats, folds, epochs }: ChanceForm): Sweep {
  return {
    axes: [],
    search: { kind: 'grid' },
    repeats: kind === 'repeats' ? repeats : 1,
    folds: kind === 'folds' ? folds : null,
    epochs,
    halving: false,
    monitor: 'val_loss',
  };
}

function ownRuns({ trials }: SweepView, runs: readonly Run[]): Run[] {
  const ids = new Set(trials.map(({ run }) => run));
  return runs.filter(({ id }) => ids.has(id));
}

function progressText(view: SweepView, runs: readonly Run[]): string {
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
