import { Suspense } from 'react';
import type { Recipe } from '@/core/recipe/recipe';
import type { TableInfo } from '@/core/table/table-info';
import type { Run } from '@/core/training/run';
import type { RunCommands } from '@/features/runs/runs-section';
import { later, onDemand } from '@/ui/later';
import { say } from '@/words/say';
import type { Panel } from './panels';
import { ResultPanel } from './result-panel';
import { ofSweep } from './runs-state';
import type { State } from './state';
import type { RunModel } from './use-model';
import type { SessionActions } from './use-session';
import type { useSweep } from './use-sweep';

const DataView = later(async () => (await import('@/features/data/data-view')).DataView);
const NetworkPanel = later(async () => (await import('./network-panel')).NetworkPanel);
const RunsSection = later(async () => (await import('@/features/runs/runs-section')).RunsSection);
const SweepPanel = later(async () => (await import('@/features/sweep/sweep-panel')).SweepPanel);
const ExportPanel = onDemand(
  async () => (await import('@/features/export/export-panel')).ExportPanel,
);

const WhyPanel = onDemand(async () => (await import('@/features/why/why-panel')).WhyPanel);
const PredictPanel = onDemand(
  async () => (await import('@/features/predict/predict-panel')).PredictPanel,
);

export interface PanelSources {
  state: State;
  info: TableInfo;
  recipe: Recipe;
  /** The run whose curves are shown. */
  run: Run | null;
  /** Ids of the runs drawn beside it. */
  comparedIds: readonly string[];
  actions: SessionActions;
  runCommands: RunCommands;
  sweep: ReturnType<typeof useSweep>;
  /** The model of that run. */
  runModel: RunModel;
}

/** What is under the curves, in the order a person works in: a new panel is an entry here. */
export function panelList(sources: PanelSources): Panel[] {
  const { state, info, recipe, run, comparedIds, actions, runCommands, sweep, runModel } = sources;
  const ownRuns = state.runs.runs.filter((one) => !ofSweep(one));
  return [
    {
      id: 'data',
      title: say('panels.data'),
      resetKey: info,
      content: (
        <DataView
          info={info}
          recipe={recipe}
          readOptions={state.readOptions}
          tableVersion={state.tableVersion}
          loadRows={actions.rows}
          loadProfile={actions.profile}
          onReread={actions.reread}
        />
      ),
    },
    {
      id: 'network',
      title: say('panels.network'),
      resetKey: run?.id,
      content: <NetworkPanel info={info} recipe={recipe} run={run} actions={actions} />,
    },
    {
      id: 'result',
      title: say('panels.result'),
      resetKey: run?.id,
      content: (
        <ResultPanel
          info={info}
          testInfo={state.testFile.info}
          run={run}
          others={ownRuns}
          model={runModel.model}
          actions={actions}
        />
      ),
    },
    {
      id: 'why',
      title: say('panels.why'),
      resetKey: runModel,
      content: (
        <Suspense>
          <WhyPanel {...runModel} run={run} info={info} loadRows={actions.rows} />
        </Suspense>
      ),
    },
    {
      id: 'predict',
      title: say('panels.predict'),
      resetKey: runModel,
      content: (
        <Suspense>
          <PredictPanel
            {...runModel}
            run={run}
            info={info}
            readOptions={state.readOptions}
            loadRows={actions.rows}
          />
        </Suspense>
      ),
    },
    {
      id: 'runs',
      title: say('panels.runs'),
      count: ownRuns.length,
      resetKey: state.runs.runs.length,
      content: (
        <RunsSection
          runs={ownRuns}
          shown={state.runs.shown}
          compared={comparedIds}
          removed={state.runs.removed}
          commands={runCommands}
        />
      ),
    },
    {
      id: 'many',
      title: say('panels.many'),
      resetKey: sweep.view,
      content: (
        <SweepPanel
          {...sweep}
          recipe={recipe}
          info={info}
          testInfo={state.testFile.info}
          runs={state.runs.runs}
        />
      ),
    },
    {
      id: 'export',
      title: say('panels.export'),
      resetKey: run?.id,
      content: (
        <Suspense>
          <ExportPanel run={run} info={info} missingMarks={state.readOptions.missingMarks} />
        </Suspense>
      ),
    },
  ];
}
