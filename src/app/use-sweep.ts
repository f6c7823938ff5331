/**
 * Experiments of many runs: owns the pool of the one under way, turns what it says into runs of the page, and keeps what
 * the panel needs to know beside them. A learning-rate search leaves no run behind.
 */
import { startTransition, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { defaultRamp } from '@/core/experiments/rate-ramp';
import { rungsOf } from '@/core/experiments/halving';
import { suggestRate } from '@/core/experiments/suggest-rate';
import type { Sweep } from '@/core/experiments/sweep';
import { resultOf } from '@/core/experiments/trial-result';
import { recipesOf } from '@/core/experiments/trials';
import { toUserErrorData, type UserErrorData } from '@/core/errors';
import type { DeviceChoice, TrainingEvent } from '@/core/protocol/training-protocol';
import type { Recipe } from '@/core/recipe/recipe';
import type { RunStart } from '@/core/training/run';
import {
  isUnderWay,
  startingSetup,
  type ExperimentSetup,
  type FinderView,
  type Progress,
  type SweepView,
} from '@/features/sweep/sweep-view';
import type { Prepared } from '@/io/data-client';
import { trainMany, type ManyRuns } from '@/io/train-many';
import type { PoolEvent } from '@/io/training-pool';
import type { Action } from './state';

interface Session {
  recipe: Recipe | null;
  device: DeviceChoice;
  tableName: string;
  prepare(recipe: Recipe): Promise<Prepared>;
  dispatch(action: Action): void;
}

/** The experiment under way. */
interface UnderWay {
  cancelled: boolean;
  many: ManyRuns | null;
}

export function useSweep(session: Session) {
  const [view, setView] = useState<SweepView | null>(null);
  const [finder, setFinder] = useState<FinderView | null>(null);
  const [setup, setSetup] = useState(startingSetup);
  const latest = useRef(session);
  const underWay = useRef<UnderWay | null>(null);
  const sweeps = useRef(0);

  useEffect(() => {
    latest.current = session;
  });
  useEffect(() => () => underWay.current?.many?.cancel(), []);

  /** Prepares the data and begins; null where another experiment is on or this one was cancelled meanwhile. */
  const begin = useCallback(
    async (recipe: Recipe, make: (prepared: Prepared, own: UnderWay) => ManyRuns) => {
      if (underWay.current) return null;
      const own: UnderWay = { cancelled: false, many: null };
      underWay.current = own;
      try {
        const prepared = await latest.current.prepare(recipe);
        if (own.cancelled) return null;
        own.many = make(prepared, own);
        return own.many;
      } catch (thrown) {
        underWay.current = null;
        throw thrown;
      }
    },
    [],
  );

  const start = useCallback(
    async (kind: SweepView['kind'], sweep: Sweep) => {
      const { recipe, device, tableName } = latest.current;
      if (!recipe || underWay.current) return;
      const id = `sweep-${Date.now().toString(36)}-${++sweeps.current}`;
      const change = (changes: Partial<SweepView>) =>
        setView((shown) => shown && { ...shown, ...changes });
      try {
        const trials = recipesOf(sweep, recipe).map((trial, index) => ({
          ...trial,
          run: `${id}-${index + 1}`,
        }));
        setView({ kind, sweep, trials, progress: 'preparing', workers: 0, error: null });
        const many = await begin(recipe, ({ data }) =>
          trainMany({
            data,
            device,
            runs: trials,
            halving: sweep.halving ? halvingOf(sweep, recipe, trials.length) : null,
            onEvents: (events) => {
              const starts = startsOf(events, trials, { id, tableName, number: sweeps.current });
              const told = events.filter(
                (event): event is TrainingEvent => event.type !== 'started',
              );
              startTransition(() =>
                latest.current.dispatch({ type: 'sweep-advanced', starts, events: told }),
              );
            },
            onEnd: (progress) => {
              underWay.current = null;
              startTransition(() => change({ progress }));
            },
          }),
        );
        if (many) change({ progress: 'running', workers: many.size });
      } catch (thrown) {
        change({ progress: 'cancelled', error: toUserErrorData(thrown) });
      }
    },
    [begin],
  );

  const find = useCallback(async () => {
    const { recipe, device } = latest.current;
    if (!recipe || underWay.current) return;
    setFinder({ points: [], progress: 'preparing', suggestion: null, error: null });
    const change = (next: (shown: FinderView) => Partial<FinderView>) =>
      setFinder((shown) => shown && { ...shown, ...next(shown) });
    const fail = (error: UserErrorData) => change(() => ({ progress: 'cancelled', error }));
    try {
      const many = await begin(recipe, ({ data }) => {
        const ramp = defaultRamp(data.train.numRows, recipe.training.batchSize);
        return trainMany({
          data,
          device,
          runs: [{ run: 'learning-rate-finder', recipe, ramp }],
          size: 1,
          apart: 100,
          onEvents(events) {
            const points = events.flatMap(pointsOf);
            const failed = events.find((event) => event.type === 'failed');
            change((shown) => ({ points: [...shown.points, ...points] }));
            if (failed) fail(failed.error);
          },
          onEnd(how) {
            underWay.current = null;
            change(({ points, error }) => ({
              progress: how,
              suggestion: error || how === 'cancelled' ? null : suggestRate(points),
            }));
          },
        });
      });
      if (many) change(() => ({ progress: 'running' }));
    } catch (thrown) {
      fail(toUserErrorData(thrown));
    }
  }, [begin]);

  const setProgress = useCallback((progress: Progress) => {
    setView((shown) => withProgress(shown, progress));
    setFinder((shown) => withProgress(shown, progress));
  }, []);

  const commands = useMemo(
    () => ({
      start: (kind: SweepView['kind'], sweep: Sweep) => void start(kind, sweep),
      find: () => void find(),
      hold() {
        underWay.current?.many?.pause();
        if (underWay.current?.many) setProgress('held');
      },
      goOn() {
        underWay.current?.many?.resume();
        if (underWay.current?.many) setProgress('running');
      },
      cancel() {
        const own = underWay.current;
        if (!own) return;
        own.cancelled = true;
        own.many?.cancel();
        if (own.many) return;
        underWay.current = null;
        setProgress('cancelled');
      },
      setUp: (changes: Partial<ExperimentSetup>) =>
        setSetup((before) => ({ ...before, ...changes })),
      use: (recipe: Recipe) => latest.current.dispatch({ type: 'recipe-edited', recipe }),
    }),
    [start, find, setProgress],
  );

  return { setup, view, finder, commands };
}

/** The view with another progress where it has not ended. */
function withProgress<View extends { progress: Progress }>(shown: View | null, progress: Progress) {
  return shown && isUnderWay(shown.progress) ? { ...shown, progress } : shown;
}

function halvingOf({ epochs, monitor }: Sweep, { task }: Recipe, numRuns: number) {
  return {
    rungs: rungsOf(epochs, numRuns),
    costOf: (history: Parameters<typeof resultOf>[0]) =>
      resultOf(history, monitor, task.kind)?.cost ?? Infinity,
  };
}

function startsOf(
  events: readonly PoolEvent[],
  trials: SweepView['trials'],
  { id, tableName, number }: { id: string; tableName: string; number: number },
): RunStart[] {
  return events.flatMap((event) => {
    const place = trials.findIndex(({ run }) => event.type === 'started' && run === event.run);
    if (place < 0) return [];
    const { run, recipe } = trials[place];
    const name = `Sweep ${number}, run ${place + 1}`;
    const origin = { kind: 'sweep', sweep: id } as const;
    return [{ id: run, name, recipe, tableName, startedAt: Date.now(), origin }];
  });
}

function pointsOf(event: PoolEvent) {
  if (event.type !== 'epochs') return [];
  return event.epochs.map(({ learningRate, loss }) => ({ rate: learningRate, loss }));
}
