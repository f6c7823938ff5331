/** Experiments of many runs: one is under way at a time; what was set of each and what came of it stays with the page. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Sweep } from '@/core/experiments/sweep';
import type { Recipe } from '@/core/recipe/recipe';
import {
  startingSetup,
  type ExperimentSetup,
  type Progress,
  type SweepView,
} from '@/features/sweep/sweep-view';
import type { ExperimentSession } from './experiment-session';
import { createExperimentSlot } from './experiment-slot';
import { useFinder } from './use-finder';
import { useSweeps } from './use-sweeps';

export function useSweep(session: ExperimentSession) {
  const [setup, setSetup] = useState(startingSetup);
  const [slot] = useState(createExperimentSlot);
  const latest = useRef(session);
  useEffect(() => {
    latest.current = session;
  });
  useEffect(() => () => void slot.cancel(), [slot]);
  const { views, start, setProgress: setSweep } = useSweeps(latest, slot);
  const { finder, find, setProgress: setFinder } = useFinder(latest, slot);
  const setProgress = useCallback(
    (progress: Progress) => {
      setSweep(progress);
      setFinder(progress);
    },
    [setSweep, setFinder],
  );

  const commands = useMemo(
    () => ({
      start: (kind: SweepView['kind'], sweep: Sweep) => void start(kind, sweep),
      find: () => void find(),
      hold: () => void (slot.hold() && setProgress('held')),
      goOn: () => void (slot.goOn() && setProgress('running')),
      cancel: () => void (slot.cancel() && setProgress('cancelled')),
      setUp: (changes: Partial<ExperimentSetup>) =>
        setSetup((before) => ({ ...before, ...changes })),
      use: (recipe: Recipe) => latest.current.dispatch({ type: 'recipe-edited', recipe }),
    }),
    [start, find, slot, setProgress],
  );

  return { setup, view: views.at(-1) ?? null, views, finder, commands };
}
