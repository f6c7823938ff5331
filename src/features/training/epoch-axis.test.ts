import { describe, expect, it } from 'vitest';
import { defaultRecipe } from '@/core/recipe/default-recipe';
import { wineInfo } from '@/core/testing/table-info';
import { createRun, type Run } from '@/core/training/run';
import { epochAxis, horizonOf } from './epoch-axis';

function runOf(done: number, epochs: number): Run {
  const recipe = defaultRecipe(wineInfo());
  recipe.training = { ...recipe.training, epochs };
  const run = createRun({ id: 'r', name: 'Run', recipe, tableName: 'wine.csv', startedAt: 0 });
  return { ...run, history: { ...run.history, loss: Array<number>(done).fill(1) } };
}

describe('horizonOf', () => {
  it('shows what is planned before there is a line', () => {
    expect(horizonOf(runOf(1, 50), [], 300)).toBe(50);
    expect(horizonOf(null, [], 300)).toBe(300);
    expect(horizonOf(runOf(0, 50), [], 300)).toBe(50);
    expect(horizonOf(null, [], NaN)).toBe(2);
  });

  it('grows in calm steps up to the plan', () => {
    const ends = [2, 10, 11, 37, 41, 99, 950].map((done) => horizonOf(runOf(done, 1000), [], 0));
    expect(ends).toEqual([10, 10, 20, 40, 50, 100, 1000]);
    expect(horizonOf(runOf(3, 7), [], 0)).toBe(7);
  });

  it('makes room for a compared run as far as the plan goes', () => {
    expect(horizonOf(runOf(5, 1000), [runOf(400, 400)], 0)).toBe(400);
    expect(horizonOf(runOf(5, 20), [runOf(10_000, 10_000)], 0)).toBe(20);
  });
});

describe('epochAxis', () => {
  it('is the window, or all', () => {
    expect(epochAxis([137, 420], 1000).domain).toEqual([137, 420]);
    expect(epochAxis(null, 1000).ticks).toEqual([0, 200, 400, 600, 800, 1000]);
  });
});
