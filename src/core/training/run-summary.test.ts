import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultRecipe } from '../recipe/default-recipe';
import { wineInfo } from '../testing/table-info';
import { appendEpochs, emptyHistory } from './history';
import { createRun, type Run } from './run';
import { summarizeRun } from './run-summary';

const start = createRun({
  id: 'r',
  name: 'Run 1',
  recipe: defaultRecipe(wineInfo()),
  tableName: 'wine.csv',
  startedAt: 0,
});

function withValLosses(values: readonly number[]): Run {
  const epochs = values.map((valLoss) => ({
    loss: 1,
    metric: 0.5,
    valLoss,
    valMetric: 0.4,
    learningRate: 0.1,
  }));
  return { ...start, history: appendEpochs(emptyHistory(), epochs) };
}

describe('summarizeRun', () => {
  it('has no numbers before the first epoch', () => {
    expect(summarizeRun(start)).toMatchObject({ epochs: 0, loss: null, best: null });
  });

  it('finds the first epoch of the smallest val_loss', () => {
    const losses = fc.array(fc.double({ min: 0, max: 9, noNaN: true }), { minLength: 1 });
    fc.assert(
      fc.property(losses, (values) => {
        const { best, valLoss, epochs } = summarizeRun(withValLosses(values));
        expect(best).toEqual({
          valLoss: Math.min(...values),
          epoch: values.findIndex((value) => value <= Math.min(...values)) + 1,
        });
        expect([valLoss, epochs]).toEqual([values.at(-1), values.length]);
      }),
    );
  });

  it('gives test accuracy for classes and the mean absolute error for values', () => {
    const rowIds = new Uint32Array(2);
    const truth = new Float32Array([1, 0]);
    const classes = { rowIds, truth, outputs: new Float32Array([0.2, 0.8, 0.4, 0.6]) };
    const values = { rowIds, truth, outputs: new Float32Array([3, 1]) };
    expect(summarizeRun({ ...start, test: classes }).testMetric).toBe(0.5);
    expect(summarizeRun({ ...start, test: values }).testMetric).toBe(1.5);
  });
});
