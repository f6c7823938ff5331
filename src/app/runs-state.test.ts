import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultRecipe } from '@/core/recipe/default-recipe';
import { wineInfo } from '@/core/testing/table-info';
import { isActive } from '@/core/training/run';
import {
  activeRun,
  comparedRuns,
  findRun,
  nextRunName,
  noRuns,
  reduceRuns,
  shownRun,
  type RunsAction,
} from './runs-state';

const recipe = defaultRecipe(wineInfo());
const error = { code: 'worker-died' } as const;
const epoch = { loss: 1, metric: 0.5, valLoss: 1.1, valMetric: 0.4, learningRate: 0.01 };
const ids = fc.constantFrom('a', 'b', 'c', 'd');
const actions: fc.Arbitrary<RunsAction> = fc.oneof(
  fc.record({ type: fc.constant('run-failed' as const), id: ids, error: fc.constant(error) }),
  fc.record({ type: fc.constant('run-withdrawn' as const), id: ids }),
  fc.record({ type: fc.constant('run-shown' as const), id: ids }),
  fc.record({
    type: fc.constant('runs-compared' as const),
    ids: fc.option(fc.array(ids, { maxLength: 3 })),
  }),
  fc.record({ type: fc.constant('runs-removed' as const), ids: fc.array(ids, { maxLength: 4 }) }),
  fc.constant({ type: 'removal-undone' as const }),
  ids.map((run) => ({
    type: 'training-event' as const,
    event: { type: 'epochs' as const, run, epochs: [epoch], seconds: 1 },
  })),
  fc.constant({ type: 'run-requested' } as unknown as RunsAction),
);

/** The states after each action; every request starts another run. */
function statesAfter(story: readonly RunsAction[]) {
  const states = [noRuns];
  const names = ['a', 'b', 'c', 'd'];
  for (const action of story) {
    const state = states.at(-1)!;
    if (action.type !== 'run-requested') states.push(reduceRuns(state, action));
    else {
      const id = names.shift();
      if (!id) continue;
      const start = {
        id,
        name: nextRunName(state),
        recipe,
        tableName: 'a',
        startedAt: 4 - names.length,
      };
      states.push(reduceRuns(state, { type: 'run-requested', start }));
    }
  }
  return states;
}

describe('reduceRuns, whatever comes', () => {
  const stories = fc.array(actions, { maxLength: 30 });
  const always = (check: (states: ReturnType<typeof statesAfter>) => void) =>
    fc.assert(fc.property(stories, (story) => check(statesAfter(story))));

  it('has at most one run on, and shows a run there is', () => {
    always((states) =>
      states.forEach((state) => {
        expect(state.runs.filter(isActive).length).toBeLessThanOrEqual(1);
        expect(activeRun(state)).toBe(state.runs.find(isActive) ?? null);
        expect(shownRun(state) === null).toBe(state.shown === null);
        expect(new Set(state.runs.map(({ id }) => id)).size).toBe(state.runs.length);
      }),
    );
  });

  it('never compares the shown run with itself, nor with one that is gone', () => {
    always((states) =>
      states.forEach((state) => {
        for (const run of comparedRuns(state)) {
          expect(run.id).not.toBe(state.shown);
          expect(findRun(state, run.id)).toBe(run);
        }
      }),
    );
  });

  it('never removes a run that is on, and Undo brings back what went last', () => {
    always((states) => {
      const state = states.at(-1)!;
      const removed = reduceRuns(state, { type: 'runs-removed', ids: ['a', 'b', 'c', 'd'] });
      expect(removed.runs).toEqual(state.runs.filter(isActive));
      const undone = reduceRuns(removed, { type: 'removal-undone' });
      if (removed !== state) expect(undone.runs).toEqual(state.runs);
    });
  });

  it('gives every run a name of its own', () => {
    always((states) => {
      const names = states.at(-1)!.runs.map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
    });
  });
});
