import { describe, expect, test } from 'vitest';
import { coach } from '@/core/coach/coach';
import { tutorialRecipe } from '@/core/recipe/default-recipe';
import { guessTask } from '@/core/recipe/guess-task';
import type { Training } from '@/core/recipe/recipe';
import { findCsv, trainTable } from './train-table';

/** The tutorial's run on its table, real where it lies beside the project, with these settings. */
async function adviceAfter(training: Partial<Training>) {
  const csv = findCsv('winequality-red.csv') ?? findCsv('red-wine-synthetic.csv')!;
  const run = await trainTable(csv, (info) => {
    const recipe = tutorialRecipe(guessTask(info));
    return { ...recipe, training: { ...recipe.training, ...training } };
  });
  return coach(run);
}

describe('what the coach says of the tutorial', { timeout: 300_000 }, () => {
  test('at a tiny learning rate it is too slow, and a usable one is offered', async () => {
    const advice = await adviceAfter({ learningRate: 1e-6, epochs: 60 });
    expect(advice?.id).toBe('too-slow');
    expect(advice?.action).toMatchObject({ value: 1e-4 });
  });

  test('at its own learning rate it falls to the end', async () => {
    expect((await adviceAfter({ epochs: 120 }))?.id).toBe('more-epochs');
  });

  test('at 0.001 it overfits in the end', async () => {
    const advice = await adviceAfter({ learningRate: 1e-3, epochs: 260 });
    expect(advice?.id).toBe('overfitting');
  });

  test('at 1 it is unstable or diverging, at 10 diverging, and a tenth is offered', async () => {
    const one = await adviceAfter({ learningRate: 1, epochs: 120 });
    expect(['unstable', 'diverging']).toContain(one?.id);
    expect(one?.action).toMatchObject({ value: 0.1 });
    const ten = await adviceAfter({ learningRate: 10, epochs: 30 });
    expect(ten?.id).toBe('diverging');
    expect(ten?.action).toMatchObject({ value: 1 });
  });
});
