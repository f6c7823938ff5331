import { createElement } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import type { SetPredictions } from '@/core/protocol/training-protocol';
import { defaultRecipe } from '@/core/recipe/default-recipe';
import type { Recipe } from '@/core/recipe/recipe';
import { wineInfo } from '@/core/testing/table-info';
import { createRun, type Run } from '@/core/training/run';
import { speak } from '@/words/say';
import { englishAmong, textsOf } from '@/words/testing/texts-of';
import ko from '@/words/ko.json';
import { ResultDetails } from './result-details';
import { TestResult } from './test-result';

const wine = defaultRecipe(wineInfo());
const nothing = { columns: [], loadRows: null };

/** A run that has ended, tested on 40 rows. */
function endedRun(kind: Recipe['task']['kind'], outputs: readonly string[]): Run {
  const recipe = { ...wine, task: { ...wine.task, kind } };
  const test: SetPredictions = {
    rowIds: Uint32Array.from({ length: 40 }, (_, row) => row),
    truth: Float32Array.from({ length: 40 }, (_, row) => row % Math.max(2, outputs.length)),
    outputs: Float32Array.from({ length: 40 * outputs.length }, (_, at) => ((at * 7) % 11) / 10),
  };
  const start = { id: 'r', recipe, tableName: 'wine.csv', startedAt: 0 };
  const fitted = { label: recipe.task.label, outputs, columns: [], featureNames: [] };
  return {
    ...createRun({ ...start, name: '실행 1' }),
    status: 'finished',
    test,
    prepared: {
      fitted,
      outputs,
      numFeatures: 11,
      train: 1007,
      validation: 112,
      test: 40,
      numDropped: 3,
      droppedColumns: ['sulphates'],
      baseline: { guess: outputs[0], value: 0, validation: 0.4, test: 0.5 },
    },
  };
}

function details(run: Run | null) {
  const props = { run, others: [], predictSet: null, table: nothing, testFile: nothing };
  return createElement(ResultDetails, props);
}

afterEach(() => speak('en'));

const runs = [
  ['of two classes', endedRun('classification', ['no', 'yes'])],
  ['of many classes', endedRun('classification', ['a', 'b', 'c', 'd', 'e'])],
  ['of a regression', endedRun('regression', ['pH'])],
] as const;

describe.each(runs)('the result %s', (_, run) => {
  it('is told in English', () => {
    const texts = textsOf(createElement(TestResult, { run }));
    expect(texts).toContain('on 40 rows held out before training');
    expect(texts).toContain(
      'Learnt from 1,007 rows and 11 inputs, validated on 112 rows; 3 rows with missing values dropped; without sulphates, which miss values.',
    );
    const told = textsOf(details(run));
    expect(told).toContain('on 40 test rows, which it never saw');
    // Each of the three plots has its table.
    expect(told.filter((text) => text === 'Numbers')).toHaveLength(3);
  });

  it('has no English left in Korean', () => {
    speak('ko', ko);
    const texts = [...textsOf(createElement(TestResult, { run })), ...textsOf(details(run))];
    expect(texts).toContain('한 번도 본 적 없는 테스트 행 40개로 평가');
    expect(englishAmong(texts)).toEqual([]);
  });
});

it('says in Korean what it will show', () => {
  speak('ko', ko);
  expect(englishAmong(textsOf(details(null)))).toEqual([]);
});
