/** The learning-rate finder: one short run whose rate grows, and which leaves no run behind. */
import { useCallback, useState, type RefObject } from 'react';
import { defaultRamp } from '@/core/experiments/rate-ramp';
import { suggestRate } from '@/core/experiments/suggest-rate';
import { toUserErrorData, type UserErrorData } from '@/core/errors';
import type { DeviceChoice } from '@/core/protocol/training-protocol';
import type { Recipe } from '@/core/recipe/recipe';
import type { FinderView, Progress } from '@/features/sweep/sweep-view';
import type { Prepared } from '@/io/data-client';
import { trainMany } from '@/io/train-many';
import type { PoolEvent } from '@/io/training-pool';
import { withProgress, type ExperimentSession } from './experiment-session';
import type { ExperimentSlot } from './experiment-slot';

type Change = (next: (shown: FinderView) => Partial<FinderView>) => void;

const fresh: FinderView = { points: [], progress: 'preparing', suggestion: null, error: null };

/** The last search for a rate, and how to start one. */
export function useFinder(latest: RefObject<ExperimentSession>, slot: ExperimentSlot) {
  const [finder, setFinder] = useState<FinderView | null>(null);

  const find = useCallback(async () => {
    const { recipe, device, prepare } = latest.current;
    if (!recipe || slot.isTaken()) return;
    setFinder(fresh);
    const change: Change = (next) => setFinder((shown) => shown && { ...shown, ...next(shown) });
    try {
      const many = await slot.begin(
        () => prepare(recipe),
        (prepared) => search(prepared, recipe, device, change, slot),
      );
      if (many) change(() => ({ progress: 'running' }));
    } catch (thrown) {
      fail(change, toUserErrorData(thrown));
    }
  }, [latest, slot]);

  const setProgress = useCallback(
    (progress: Progress) => setFinder((shown) => shown && withProgress(shown, progress)),
    [],
  );
  return { finder, find, setProgress };
}

function search(
  { data }: Prepared,
  recipe: Recipe,
  device: DeviceChoice,
  change: Change,
  slot: ExperimentSlot,
) {
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
      if (failed) fail(change, failed.error);
    },
    onEnd(how) {
      slot.free();
      change(({ points, error }) => ({
        progress: how,
        suggestion: error || how === 'cancelled' ? null : suggestRate(points),
      }));
    },
  });
}

function fail(change: Change, error: UserErrorData) {
  change(() => ({ progress: 'cancelled', error }));
}

function pointsOf(event: PoolEvent) {
  if (event.type !== 'epochs') return [];
  return event.epochs.map(({ learningRate, loss }) => ({ rate: learningRate, loss }));
}
