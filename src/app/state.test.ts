import { describe, expect, it } from 'vitest';
import { defaultRecipe } from '@/core/recipe/default-recipe';
import { wineInfo } from '@/core/testing/table-info';
import { comparedRuns, shownRun } from './runs-state';
import { initialState, reduce, type Action } from './state';

const info = wineInfo();
const recipe = defaultRecipe(info);
const error = { code: 'csv-empty', params: { name: '"a.csv"' } } as const;
const epoch = { loss: 1, metric: 0.5, valLoss: 1.1, valMetric: 0.4, learningRate: 0.01 };
const after = (...actions: Action[]) => actions.reduce(reduce, initialState);
const read: Action = { type: 'table-read', info, recipe };
const request = (id: string): Action => ({
  type: 'run-requested',
  start: { id, name: id, recipe, tableName: 'wine.csv', startedAt: 0 },
});
const epochs = (run: string): Action => ({
  type: 'training-event',
  event: { type: 'epochs', run, epochs: [epoch], seconds: 1 },
});

describe('reduce', () => {
  it('keeps the table, the recipe and the run when a file cannot be read', () => {
    const state = after(
      read,
      request('a'),
      epochs('a'),
      { type: 'reading-started', name: 'b' },
      { type: 'reading-failed', error },
    );
    expect(state).toMatchObject({ info, recipe, error, reading: null });
    expect(shownRun(state.runs)?.history.loss).toEqual([1]);
  });

  it('clears the error when the next file is read', () => {
    expect(after({ type: 'reading-failed', error }, read).error).toBeNull();
  });

  it('starts no run without a table, and no second one beside a run', () => {
    expect(after(request('a')).runs.runs).toEqual([]);
    expect(after(read, request('a'), request('b')).runs.runs.map(({ id }) => id)).toEqual(['a']);
  });

  it('keeps the last run that learnt something as the ghost', () => {
    const failed = (id: string): Action => ({ type: 'run-failed', id, error });
    const state = after(
      read,
      request('a'),
      epochs('a'),
      failed('a'),
      request('b'),
      failed('b'),
      request('c'),
    );
    expect(shownRun(state.runs)?.id).toBe('c');
    expect(comparedRuns(state.runs)[0]?.id).toBe('a');
  });

  it('ignores words about an old run', () => {
    const state = after(read, request('a'), epochs('z'), { type: 'run-failed', id: 'z', error });
    expect(shownRun(state.runs)).toMatchObject({ status: 'preparing', history: { loss: [] } });
  });

  it('goes back to the run before when a run is withdrawn before it began', () => {
    const state = after(
      read,
      request('a'),
      epochs('a'),
      { type: 'run-failed', id: 'a', error },
      request('b'),
      { type: 'run-withdrawn', id: 'b' },
    );
    expect(shownRun(state.runs)?.id).toBe('a');
  });

  it('keeps the test file until another table comes, and the earlier one when one cannot be read', () => {
    const testInfo = { ...info, name: 'test.csv' };
    const chosen = after(
      read,
      { type: 'test-reading-started', name: 'test.csv' },
      { type: 'test-read', info: testInfo },
      { type: 'test-reading-started', name: 'other.csv' },
      { type: 'test-reading-progressed', share: 0.5, rows: 7 },
    );
    const reading = { name: 'other.csv', share: 0.5, rows: 7 };
    expect(chosen.testFile).toMatchObject({ reading, info: testInfo, error: null });
    const cancelled = reduce(chosen, { type: 'test-reading-cancelled' });
    expect(cancelled.testFile).toMatchObject({ reading: null, info: testInfo, error: null });
    expect(reduce(cancelled, { type: 'test-reading-progressed', share: 1, rows: 9 })).toBe(
      cancelled,
    );
    const failed = reduce(chosen, { type: 'test-reading-failed', error });
    expect(failed.testFile).toMatchObject({ reading: null, info: testInfo, error });
    expect(reduce(failed, read).testFile.info).toBeNull();
  });
});
