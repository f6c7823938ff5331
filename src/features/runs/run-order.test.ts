import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultRecipe } from '@/core/recipe/default-recipe';
import { wineInfo } from '@/core/testing/table-info';
import { appendEpochs, emptyHistory } from '@/core/training/history';
import { createRun, type Run } from '@/core/training/run';
import { arrangeRuns, columnKeys, valueOf } from './run-order';

const recipe = defaultRecipe(wineInfo());
const everything = { text: '', starredOnly: false };

function makeRun(index: number, valLoss: number | null, starred = false): Run {
  const epoch = { loss: 1, metric: 0.5, valMetric: 0.4, learningRate: 0.1 };
  const epochs = valLoss === null ? [] : [{ ...epoch, valLoss }];
  const start = {
    id: `r${index}`,
    name: `Run ${index}`,
    recipe,
    tableName: 'wine.csv',
    startedAt: index,
    history: appendEpochs(emptyHistory(), epochs),
  };
  return { ...createRun(start), starred };
}

const someRuns = fc
  .array(fc.tuple(fc.option(fc.integer({ min: 0, max: 5 })), fc.boolean()), { maxLength: 12 })
  .map((facts) => facts.map(([valLoss, starred], index) => makeRun(index, valLoss, starred)));

describe('arrangeRuns', () => {
  it('shows the newest first where nobody asked for an order', () => {
    const runs = [1, 2, 10].map((index) => makeRun(index, 1));
    expect(arrangeRuns(runs, null, everything).map(({ id }) => id)).toEqual(['r10', 'r2', 'r1']);
  });

  it('keeps every run, sorted, those without a value last', () => {
    const orders = fc.record({ by: fc.constantFrom(...columnKeys), descending: fc.boolean() });
    fc.assert(
      fc.property(someRuns, orders, (runs, order) => {
        const arranged = arrangeRuns(runs, order, everything);
        expect(new Set(arranged)).toEqual(new Set(runs));
        const values = arranged.map((run) => valueOf(run, order.by));
        const known = values.filter((value) => value !== null);
        expect(values.slice(0, known.length)).toEqual(known);
        if (order.by !== 'valLoss') return;
        const sorted = [...(known as number[])].sort((a, b) => (order.descending ? b - a : a - b));
        expect(known).toEqual(sorted);
      }),
    );
  });

  it('counts in names: Run 2 before Run 10', () => {
    const runs = [10, 2].map((index) => makeRun(index, 1));
    const arranged = arrangeRuns(runs, { by: 'name', descending: false }, everything);
    expect(arranged.map(({ name }) => name)).toEqual(['Run 2', 'Run 10']);
  });

  it('filters by stars and by every word', () => {
    const runs = [makeRun(1, 1, true), makeRun(2, 1)];
    const named = (text: string, starredOnly = false) =>
      arrangeRuns(runs, null, { text, starredOnly }).map(({ id }) => id);
    expect(named('', true)).toEqual(['r1']);
    expect(named('ADAM wine')).toEqual(['r2', 'r1']);
    expect(named('run 2')).toEqual(['r2']);
    expect(named('sgd')).toEqual([]);
  });
});
