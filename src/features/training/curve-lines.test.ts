import { describe, expect, it } from 'vitest';
import { defaultRecipe } from '@/core/recipe/default-recipe';
import { wineInfo } from '@/core/testing/table-info';
import { createRun, type Run } from '@/core/training/run';
import { assignSlots, extentOf, linesOf } from './curve-lines';
import { markText, marksOf } from './curve-marks';

function runOf(id: string, changes: Partial<Run> = {}): Run {
  const recipe = defaultRecipe(wineInfo());
  const run = createRun({ id, name: `Run ${id}`, recipe, tableName: 'wine.csv', startedAt: 0 });
  const history = {
    loss: [3, 2, 1],
    valLoss: [3, 1, 2],
    metric: [0.1, 0.2, 0.3],
    valMetric: [0.2, 0.3, 0.4],
    learningRate: [1, 1, 1],
  };
  return { ...run, history, ...changes };
}

const drawn = (hidden: string[]) =>
  linesOf({
    run: runOf('1'),
    compared: [runOf('2'), runOf('3')],
    metric: 'loss',
    name: 'loss',
    slots: new Map([
      ['2', 1],
      ['3', 0],
    ]),
    hidden: new Set(hidden),
  }).map(({ label, series, slot }) => [label, series, slot]);

describe('linesOf', () => {
  it('draws both series of the shown run last and validation of the others', () => {
    expect(drawn([])).toEqual([
      ['Run 2', 'validation', 1],
      ['Run 3', 'validation', 0],
      ['loss', 'training', null],
      ['val_loss', 'validation', null],
    ]);
  });

  it('leaves out what is hidden', () => {
    expect(drawn(['validation', '2'])).toEqual([
      ['Run 3', 'training', 0],
      ['loss', 'training', null],
    ]);
    expect(drawn(['validation', 'training'])).toEqual([]);
  });
});

describe('assignSlots', () => {
  it('keeps a run where it was and gives a free place to the next', () => {
    const first = assignSlots(new Map(), ['a', 'b', 'c']);
    expect([...first]).toEqual([
      ['a', 0],
      ['b', 1],
      ['c', 2],
    ]);
    expect(assignSlots(first, ['c', 'a', 'b'])).toBe(first);
    const second = assignSlots(first, ['c', 'd']);
    expect(second.get('c')).toBe(2);
    expect(second.get('d')).toBe(0);
  });
});

describe('extentOf', () => {
  it('looks at the epochs asked for and at finite numbers only', () => {
    const lines = [{ values: [9, 2, NaN, 0, 3, 8] }, { values: [Infinity, 4] }];
    expect(extentOf(lines, [0, 6], false)).toEqual([0, 9]);
    expect(extentOf(lines, [2, 5], true)).toEqual([2, 4]);
    expect(extentOf(lines, [7, 9], false)).toBeNull();
  });
});

describe('marksOf', () => {
  it('says from what to what a run was changed, and where it branched', () => {
    const recipe = defaultRecipe(wineInfo());
    const run = runOf('1', {
      origin: { kind: 'branch', run: '0', epoch: 4 },
      recipe: {
        ...recipe,
        training: {
          ...recipe.training,
          learningRate: 0.001,
          batchSize: 128,
          changes: [
            { epoch: 4, row: 0, learningRate: 0.0005 },
            { epoch: 9, row: 64, batchSize: 64 },
            { epoch: 9, row: 64, learningRate: 0.0005 },
            { epoch: 12, row: 0, learningRate: 0.0001, batchSize: 32 },
          ],
        },
      },
    });
    expect(marksOf(run).map((mark) => ({ epoch: mark.epoch, text: markText(mark) }))).toEqual([
      { epoch: 4, text: 'branched after epoch 4, learning rate 0.001 → 5e-4' },
      { epoch: 9, text: 'batch size 128 → 64' },
      { epoch: 12, text: 'learning rate 5e-4 → 1e-4, batch size 64 → 32' },
    ]);
  });
});
