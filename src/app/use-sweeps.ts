/** The sweeps of the page: starts one, turns what it says into runs of the page, and keeps what was asked of each. */
import { startTransition, useCallback, useRef, useState, type RefObject } from 'react';
import { rungsOf } from '@/core/experiments/halving';
import type { Sweep } from '@/core/experiments/sweep';
import { resultOf } from '@/core/experiments/trial-result';
import { recipesOf } from '@/core/experiments/trials';
import { toUserErrorData } from '@/core/errors';
import type { TrainingEvent } from '@/core/protocol/training-protocol';
import type { Recipe } from '@/core/recipe/recipe';
import type { RunStart } from '@/core/training/run';
import type { Progress, SweepView } from '@/features/sweep/sweep-view';
import type { Prepared } from '@/io/data-client';
import { trainMany } from '@/io/train-many';
import type { PoolEvent } from '@/io/training-pool';
import { say } from '@/words/say';
import { withProgress, type ExperimentSession } from './experiment-session';
import type { ExperimentSlot } from './experiment-slot';
import type { RunTables } from './run-tables';

/** Every sweep in the order in which they were started, and how to start one. */
export function useSweeps(latest: RefObject<ExperimentSession>, slot: ExperimentSlot) {
  const [views, setViews] = useState<readonly SweepView[]>([]);
  const count = useRef(0);

  const start = useCallback(
    async (kind: SweepView['kind'], sweep: Sweep) => {
      const session = latest.current;
      const { recipe, tables, prepare } = session;
      if (!recipe || !tables || slot.isTaken()) return;
      const { tableName } = tables;
      const number = ++count.current;
      const id = `sweep-${Date.now().toString(36)}-${number}`;
      const change = (changes: Partial<SweepView>) =>
        setViews((all) => all.map((view) => (view.id === id ? { ...view, ...changes } : view)));
      const begun: SweepView = { ...untold, id, number, tableName, kind, sweep };
      try {
        const trials = trialsOf(id, sweep, recipe);
        setViews((all) => [...all, { ...begun, trials }]);
        const onEvents = (events: readonly PoolEvent[]) => {
          const starts = startsOf(events, { ...begun, trials }, tables);
          startTransition(() =>
            latest.current.dispatch({ type: 'sweep-advanced', starts, events: told(events) }),
          );
        };
        const onEnd = (progress: Progress) => {
          slot.free();
          startTransition(() => change({ progress }));
        };
        const many = await slot.begin(
          () => prepare(recipe),
          ({ data }) =>
            trainMany({ ...manyOf(data, session, sweep, recipe, trials), onEvents, onEnd }),
        );
        if (many) change({ progress: 'running', workers: many.size });
      } catch (thrown) {
        change({ progress: 'cancelled', error: toUserErrorData(thrown) });
      }
    },
    [latest, slot],
  );

  const setProgress = useCallback(
    (progress: Progress) => setViews((all) => all.map((view) => withProgress(view, progress))),
    [],
  );
  return { views, start, setProgress };
}

const untold = { trials: [], progress: 'preparing', workers: 0, error: null } as const;

function trialsOf(id: string, sweep: Sweep, recipe: Recipe): SweepView['trials'] {
  return recipesOf(sweep, recipe).map((trial, index) => ({ ...trial, run: `${id}-${index + 1}` }));
}

function manyOf(
  data: Prepared['data'],
  { device }: ExperimentSession,
  sweep: Sweep,
  recipe: Recipe,
  runs: SweepView['trials'],
) {
  const halving = sweep.halving ? halvingOf(sweep, recipe, runs.length) : null;
  return { data, device, runs, halving };
}

function halvingOf({ epochs, monitor }: Sweep, { task }: Recipe, numRuns: number) {
  return {
    rungs: rungsOf(epochs, numRuns),
    costOf: (history: Parameters<typeof resultOf>[0]) =>
      resultOf(history, monitor, task.kind)?.cost ?? Infinity,
  };
}

function told(events: readonly PoolEvent[]): TrainingEvent[] {
  return events.filter((event): event is TrainingEvent => event.type !== 'started');
}

function startsOf(
  events: readonly PoolEvent[],
  { id, number, trials }: SweepView,
  tables: RunTables,
): RunStart[] {
  return events.flatMap((event) => {
    const place = trials.findIndex(({ run }) => event.type === 'started' && run === event.run);
    if (place < 0) return [];
    const { run, recipe } = trials[place];
    const name = say('sweepRunName', { sweep: number, number: place + 1 });
    const origin = { kind: 'sweep', sweep: id } as const;
    return [{ id: run, name, recipe, ...tables, startedAt: Date.now(), origin }];
  });
}
