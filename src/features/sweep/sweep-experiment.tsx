import { Button } from '@mantine/core';
import { useCallback, useMemo, useState } from 'react';
import { adoptValues } from '@/core/experiments/axes';
import type { Sweep } from '@/core/experiments/sweep';
import { sweepIssues } from '@/core/experiments/sweep-issues';
import { countRuns } from '@/core/experiments/trials';
import type { Recipe } from '@/core/recipe/recipe';
import type { TableInfo } from '@/core/table/table-info';
import type { Run } from '@/core/training/run';
import { ErrorProblem } from '@/ui/error-problem';
import { say } from '@/words/say';
import { ChanceSetup, type ChanceForm } from './chance-setup';
import { defaultForm, sweepOf, type SweepForm } from './sweep-form';
import type { SweepCommands } from './sweep-panel';
import { EarlierSweeps } from './earlier-sweeps';
import { progressText, SweepBar, UnderWayButtons } from './sweep-progress';
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
  /** All of the page, the last one last. */
  views: readonly SweepView[];
  runs: readonly Run[];
  /** An experiment is on. */
  busy: boolean;
  commands: SweepCommands;
}

/** One kind of experiment of many runs: its settings, how far it is, and its results. */
export function SweepExperiment(props: Props) {
  const { kind, recipe, setup, runs, busy, commands } = props;
  const views = props.views.filter((view) => view.kind === kind);
  const [chosen, setChosen] = useState<string | null>(null);
  const last = views.at(-1) ?? null;
  const view = views.find(({ id }) => id === chosen) ?? last;
  const { form, chance, sweep, issues, numRuns } = usePlan(props);
  const { setUp } = commands;
  const setSweep = useCallback(
    (changes: Partial<SweepForm>) => setUp({ sweep: { ...setup.sweep, ...changes } }),
    [setUp, setup.sweep],
  );
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
          network={recipe.network}
          onChange={setSweep}
        />
      ) : (
        <ChanceSetup
          kind={kind}
          form={chance}
          split={recipe.split}
          issues={issues}
          onChange={(changes) => setUp({ chance: { ...setup.chance, ...changes } })}
        />
      )}
      <div className={classes.actions}>
        {last && isUnderWay(last.progress) ? (
          <UnderWayButtons view={last} commands={commands} />
        ) : (
          <Button
            size="xs"
            disabled={busy || issues.length > 0}
            onClick={() => {
              setChosen(null);
              commands.start(kind, sweep);
            }}
          >
            {startText(numRuns)}
          </Button>
        )}
        <p className={classes.progress} aria-live="polite">
          {issues[0]?.message ?? (last && progressText(last, runs))}
        </p>
      </div>
      {last && isUnderWay(last.progress) && <SweepBar view={last} runs={runs} />}
      {views.length > 1 && <EarlierSweeps views={views} shown={view} onShow={setChosen} />}
      {view?.error && <ErrorProblem error={view.error} />}
      {view && !view.error && <SweepResults view={view} runs={runs} onUse={use} />}
    </>
  );
}

function startText(numRuns: number): string {
  if (numRuns === 0) return say('sweep.startNone');
  return say('sweep.start', { runs: { key: 'common.runs', params: { count: numRuns } } });
}

/** What is set and what it means; found anew when the settings change, not with every picture of the runs. */
function usePlan({ kind, recipe, info, testInfo, setup }: Props) {
  return useMemo(() => {
    const form = { ...defaultForm(recipe, info), ...setup.sweep };
    const chance = { repeats: 5, folds: 5, epochs: recipe.training.epochs, ...setup.chance };
    const sweep = kind === 'sweep' ? sweepOf(form, recipe) : chanceSweep(kind, chance);
    const issues = sweepIssues(sweep, recipe, info, testInfo);
    return { form, chance, sweep, issues, numRuns: issues.length === 0 ? countRuns(sweep) : 0 };
  }, [kind, recipe, info, testInfo, setup]);
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
