import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TrainingEvent } from '../protocol/training-protocol';
import { defaultRecipe } from '../recipe/default-recipe';
import { wineInfo } from '../testing/table-info';
import { appendEpochs, emptyHistory } from './history';
import {
  advanceRun,
  createRun,
  epochsDone,
  epochsPlanned,
  isActive,
  isTableOf,
  isTestTableOf,
  secondsLeft,
  type Run,
} from './run';

const start = () =>
  createRun({
    id: 'r',
    name: 'Run 1',
    recipe: defaultRecipe(wineInfo()),
    tableName: 'wine.csv',
    startedAt: 0,
  });
const epoch = { loss: 1, metric: 0.5, valLoss: 1.1, valMetric: 0.4, learningRate: 0.01 };
const test = {
  rowIds: new Uint32Array(1),
  truth: new Float32Array(1),
  outputs: new Float32Array(1),
};
const model = { epoch: 3, state: { step: 3, weights: [], slots: [] } };
const error = { code: 'worker-died' } as const;

const events = fc.oneof(
  fc.constantFrom<TrainingEvent>(
    { type: 'paused', run: 'r' },
    { type: 'resumed', run: 'r' },
    { type: 'steps', run: 'r', done: 1, of: 8 },
    { type: 'failed', run: 'r', error },
    { type: 'finished', run: 'r', reason: 'stopped', seconds: 3, test, model },
    { type: 'epochs', run: 'other', epochs: [epoch], seconds: 1 },
  ),
  fc.integer({ min: 1, max: 5 }).map((count): TrainingEvent => ({
    type: 'epochs',
    run: 'r',
    epochs: Array(count).fill(epoch),
    seconds: count,
  })),
);

describe('advanceRun', () => {
  it('never loses an epoch, and after the end nothing changes', () => {
    fc.assert(
      fc.property(fc.array(events, { maxLength: 30 }), (sequence) => {
        let run = start();
        for (const event of sequence) {
          const next = advanceRun(run, event);
          expect(epochsDone(next)).toBeGreaterThanOrEqual(epochsDone(run));
          if (!isActive(run)) expect(next).toBe(run);
          run = next;
        }
        const { loss, metric, valLoss, valMetric } = run.history;
        expect(new Set([loss.length, metric.length, valLoss.length, valMetric.length]).size).toBe(
          1,
        );
      }),
    );
  });

  it('keeps the history of a run that failed', () => {
    const trained = advanceRun(start(), { type: 'epochs', run: 'r', epochs: [epoch], seconds: 1 });
    const failed = advanceRun(trained, { type: 'failed', run: 'r', error });
    expect(failed).toMatchObject({ status: 'failed', error, history: { loss: [1] } });
  });
});

describe('secondsLeft', () => {
  it('goes on at the pace so far', () => {
    expect(secondsLeft(start())).toBeNull();
    const run = advanceRun(start(), {
      type: 'epochs',
      run: 'r',
      epochs: [epoch, epoch],
      seconds: 1,
    });
    expect(secondsLeft(run)).toBe(499);
  });

  it('counts no epoch that a branch took over, and none below zero', () => {
    const history = appendEpochs(emptyHistory(), Array(100).fill(epoch));
    const origin = { kind: 'branch', run: 'q', epoch: 100 } as const;
    const branch: Run = { ...start(), origin, history };
    expect(secondsLeft(branch)).toBeNull();
    const on = advanceRun(branch, { type: 'epochs', run: 'r', epochs: [epoch], seconds: 2 });
    expect(secondsLeft(on)).toBe(2 * 899);
    const shorter = { epoch: 101, row: 0, epochs: 50 };
    expect(secondsLeft(advanceRun(on, { type: 'changed', run: 'r', change: shorter }))).toBe(0);
  });
});

describe('a change', () => {
  it('is recorded and takes the place of what was recorded for later', () => {
    const recorded = [{ epoch: 50, row: 0, batchSize: 8 }];
    const { recipe } = start();
    const run: Run = {
      ...start(),
      recipe: { ...recipe, training: { ...recipe.training, changes: recorded } },
    };
    const change = { epoch: 7, row: 128, epochs: 40 };
    const changed = advanceRun(run, { type: 'changed', run: 'r', change });
    expect(changed.recipe.training.changes).toEqual([change]);
    expect(epochsPlanned(changed)).toBe(40);
  });
});

describe('the tables of a run', () => {
  const wine = { ...wineInfo(), name: 'wine.csv', fingerprint: 'a' };
  const fingerprints = { table: 'a', test: 'b' };

  it('are known by name and fingerprint', () => {
    const run = { ...start(), fingerprints };
    expect(isTableOf(run, wine)).toBe(true);
    expect(isTableOf(run, { ...wine, fingerprint: 'c' })).toBe(false);
    expect(isTableOf(run, { ...wine, name: 'other.csv' })).toBe(false);
    expect(isTestTableOf(run, { fingerprint: 'b' })).toBe(true);
    expect(isTestTableOf(run, wine)).toBe(false);
  });

  it('are known by name alone where a run was kept without fingerprints', () => {
    expect(isTableOf(start(), wine)).toBe(true);
    expect(isTestTableOf(start(), wine)).toBe(false);
  });
});
