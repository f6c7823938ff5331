import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sayPhrase } from '../../words/say';
import { plainRecipe } from '../recipe/default-recipe';
import { guessTask } from '../recipe/guess-task';
import { recipeSchema } from '../recipe/recipe';
import { validateRecipe } from '../recipe/validate-recipe';
import { wineInfo } from '../testing/table-info';
import { emptyHistory } from '../training/history';
import type { LessonRun } from './lesson';
import { lessons } from './lesson-list';
import { smallRecipe, withVariant } from './small-recipe';

const recipe = plainRecipe(guessTask(wineInfo()), wineInfo());

function lessonRun(name: string, valLoss: number[], parts: Partial<LessonRun> = {}): LessonRun {
  const history = {
    ...emptyHistory(),
    loss: valLoss,
    valLoss,
    metric: valLoss,
    valMetric: valLoss,
  };
  return {
    name: { key: 'runName', params: { number: name } },
    history,
    seconds: 1,
    rows: 600,
    batchSize: 32,
    diverged: false,
    ...parts,
  };
}

describe.each(lessons.map((lesson) => [lesson.id, lesson] as const))('%s', (_, lesson) => {
  test('has two to four variants with valid recipes and names of their own', () => {
    expect(lesson.variants.length).toBeGreaterThanOrEqual(2);
    expect(lesson.variants.length).toBeLessThanOrEqual(4);
    expect(new Set(lesson.variants.map(({ name }) => sayPhrase(name))).size).toBe(
      lesson.variants.length,
    );
    for (const variant of lesson.variants) {
      const changed = variant.change(recipe);
      expect(recipeSchema.safeParse(changed).error).toBeUndefined();
      if (lesson.ownTable) expect(validateRecipe(changed, wineInfo())).toEqual([]);
      expect(changed.training.epochs).toBeLessThanOrEqual(60);
    }
  });

  test('asks a question whose right answer is one of the choices, whatever the curves', () => {
    const curve = fc.array(fc.double({ min: 0, max: 100, noNaN: true }), {
      minLength: 1,
      maxLength: 9,
    });
    const count = lesson.variants.length;
    fc.assert(
      fc.property(fc.array(curve, { minLength: count, maxLength: count }), (curves) => {
        const runs = curves.map((values, index) => lessonRun(String(index), values));
        const { choices, right, why } = lesson.ask(runs);
        expect(sayPhrase(choices[right])).toBeTruthy();
        expect(sayPhrase(why)).not.toMatch(/NaN|undefined/);
      }),
    );
  });
});

test('the right answers follow the curves, not the names', () => {
  const [rates, batches, losses, stop] = lessons;
  const down = [3, 2, 1];
  const flat = [3, 3, 3];
  const turned = [3, 1, 2];
  const ask = (lesson: typeof rates, ...curves: number[][]) =>
    lesson.ask(curves.map((curve, index) => lessonRun(String(index), curve))).right;
  expect([ask(rates, flat, down, turned), ask(rates, down, flat, turned)]).toEqual([1, 0]);
  expect([ask(batches, flat, turned, down), ask(batches, down, flat, flat)]).toEqual([2, 0]);
  expect(ask(losses, [2], [3], [0.9])).toBe(0);
  expect(ask(losses, [3], [2], [0.9])).toBe(1);
  expect(ask(losses, [3], [3.1], [0.9])).toBe(2);
  expect([ask(stop, turned, down, down), ask(stop, down, down, turned)]).toEqual([0, 2]);
});

test('a run that diverged is never the best', () => {
  const runs = [lessonRun('a', [1], { diverged: true }), lessonRun('b', [2])];
  expect(lessons[0].ask(runs).right).toBe(1);
});

test('“Use these settings” keeps the form’s task and data, and a loss that fits them', () => {
  const form = plainRecipe({ ...recipe.task, kind: 'regression', label: 'alcohol' }, wineInfo());
  const variant = smallRecipe(recipe, [], { learningRate: 0.5, batchSize: 7, epochs: 9 });
  const after = withVariant(form, variant);
  expect(after.task).toEqual(form.task);
  expect(after.split).toEqual(form.split);
  expect(after.training).toMatchObject({
    learningRate: 0.5,
    batchSize: 7,
    loss: form.training.loss,
  });
  expect(withVariant(recipe, variant).network.layers).toEqual([]);
});
