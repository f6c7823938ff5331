/**
 * The runs of a sweep among the page's runs: many are added and advanced in one go, and none of them is looked at or
 * keeps its predictions or its model, so that a hundred weigh little.
 */
import type { TrainingEvent } from '@/core/protocol/training-protocol';
import { advanceRun, createRun, type Run, type RunStart } from '@/core/training/run';

/** The runs with those that began and after what happened, in that order. */
export function advanceSweep(
  runs: readonly Run[],
  starts: readonly RunStart[],
  events: readonly TrainingEvent[],
): readonly Run[] {
  const advanced = [...runs, ...starts.map(createRun)];
  const places = new Map(advanced.map(({ id }, place) => [id, place]));
  for (const event of events) {
    const place = places.get(event.run);
    if (place === undefined) continue;
    const run = advanceRun(advanced[place], event);
    advanced[place] = event.type === 'finished' ? { ...run, test: null, model: null } : run;
  }
  return advanced;
}
