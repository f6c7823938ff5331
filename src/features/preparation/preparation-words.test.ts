import { createElement } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { tutorialRecipe } from '@/core/recipe/default-recipe';
import type { Recipe, Split } from '@/core/recipe/recipe';
import { columnInfo, tableInfo } from '@/core/testing/table-info';
import ko from '@/words/ko.json';
import { speak } from '@/words/say';
import { textsOf } from '@/words/testing/texts-of';
import { PreparationGroup } from './preparation-group';
import { SplitFields } from './split-fields';

const info = tableInfo([
  columnInfo('무게'),
  columnInfo('섬', { type: 'category', missing: 4 }),
  columnInfo('날', { type: 'date' }),
  columnInfo('종', {
    type: 'category',
    levels: [
      { value: '가', count: 9 },
      { value: '나', count: 1 },
    ],
  }),
]);
const task = {
  kind: 'classification',
  label: '종',
  features: ['무게', '섬', '날'],
  classes: 'present',
} as const;
const recipe = tutorialRecipe({ ...task, features: [...task.features] });
const testFile = { reading: { name: '시험.csv', share: 0.5, rows: 1234 }, info, error: null };
const unused = { onChange: () => undefined, onTestFile: () => undefined };

function splitTexts(method: Split['method']): string[] {
  const fields = { info, issues: [], testFile, onCancelTestFile: () => undefined, ...unused };
  const changed: Recipe = { ...recipe, split: { ...recipe.split, method } };
  return textsOf(createElement(SplitFields, { ...fields, recipe: changed }));
}

function preparationTexts(): string[] {
  const columns = { 섬: {}, 무게: {}, 날: {} };
  const preparation = { ...recipe.preparation, missing: 'constant', columns } as const;
  const changed: Recipe = { ...recipe, preparation };
  return textsOf(createElement(PreparationGroup, { info, issues: [], ...unused, recipe: changed }));
}

/** Texts with a word in Latin letters. */
const latin = (texts: readonly string[]) => texts.filter((text) => /[a-z]{3,}/i.test(text));

describe('in Korean', () => {
  afterEach(() => speak('en'));

  it.each<Split['method']>(['random', 'stratified', 'ordered', 'group', 'file'])(
    'the split %s is told in Korean, pandas’ and Keras’s names apart',
    (method) => {
      speak('ko', ko);
      const names = /random_state|pandas의 df\.sample|val_loss|table\.csv|시험\.csv/;
      expect(latin(splitTexts(method)).filter((text) => !names.test(text))).toEqual([]);
    },
  );

  it('the preparation is, the level “other” apart', () => {
    speak('ko', ko);
    expect(latin(preparationTexts())).toEqual([expect.stringContaining('“other”')]);
    expect(preparationTexts()).toContain('채우기: 정한 값 · 최소-최대 · +3');
  });
});

it('names the classes that one row has', () => {
  expect(splitTexts('stratified')).toContain(
    '“나” has one row, which can only be learnt or tested.',
  );
});
