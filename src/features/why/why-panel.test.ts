import { createElement } from 'react';
import { afterEach, expect, it } from 'vitest';
import type { Contributions } from '@/core/explain/contributions';
import type { Dependence } from '@/core/explain/dependence';
import type { Importance } from '@/core/explain/importance';
import { defaultRecipe } from '@/core/recipe/default-recipe';
import { wineInfo } from '@/core/testing/table-info';
import { createRun, type Run } from '@/core/training/run';
import { createKept } from '@/ui/kept';
import { speak } from '@/words/say';
import { englishAmong, textsOf } from '@/words/testing/texts-of';
import ko from '@/words/ko.json';
import type { ExplainedTableRow } from './row-section';
import { WhyPanel } from './why-panel';

const info = wineInfo();
const recipe = defaultRecipe(info);
const { label } = recipe.task;
const columns = Array.from({ length: 17 }, (_, i) => `c${i}`);

const fitted = {
  label,
  outputs: ['3', '4'],
  columns: columns.map((name) => ({
    ...{ kind: 'one-hot', name, type: 'category', fill: null },
    ...{ levels: ['a', 'b'], other: true, indicator: false },
  })) satisfies NonNullable<Run['prepared']>['fitted']['columns'],
  featureNames: [],
};

const run: Run = {
  ...createRun({ id: 'r', name: 'R1', recipe, tableName: 'wine.csv', startedAt: 0 }),
  status: 'finished',
  prepared: {
    ...{ fitted, outputs: fitted.outputs, numFeatures: 51, train: 900, validation: 100, test: 40 },
    ...{ numDropped: 0, droppedColumns: [] },
    baseline: { guess: '3', value: 0, validation: 0.5, test: 0.5 },
  },
};

const importance: Importance = {
  ...{ metric: 'accuracy', score: 0.9, rows: 1200, repeats: 1 },
  columns: columns.map((name, i) => ({ name, mean: i / 100, deviation: 0.001 })),
};

const dependence: Dependence = {
  column: 'c16',
  grid: [
    { value: 'a', isOther: false },
    { value: 'b', isOther: true },
  ],
  ...{ numOutputs: 2, numLines: 1, rows: 1 },
  average: Float64Array.of(0.2, 0.8, 0.4, 0.6),
  lines: Float32Array.of(0.2, 0.8, 0.4, 0.6),
};

const contributions: Contributions = {
  ...{ columns, numOutputs: 2, backgroundRows: 100, orders: 2000 },
  values: Float64Array.from({ length: 34 }, (_, i) => i / 1000),
  average: Float64Array.of(0.5, 0.5),
  prediction: Float64Array.of(0.25, 0.75),
};

/** The panel where all has been measured; work that is started never ends. */
function panel(shown: Run | null) {
  const kept = createKept();
  const texts = new Map([...columns.map((name) => [name, ''] as const), [label, '4'] as const]);
  const row: ExplainedTableRow = { row: 1234, contributions, texts };
  kept.set('why.importance', { status: 'done', result: importance });
  kept.set('why.dependence.c16', { status: 'done', result: dependence });
  kept.set('why.contributions', { status: 'done', result: row });
  kept.set('why.row', 5000);
  kept.set('why.repeats', 0);
  const never = () => new Promise<never>(() => undefined);
  const model = { open: never, importance: never, dependence: never, contributions: never };
  return createElement(WhyPanel, { run: shown, info, model, kept, loadRows: never });
}

afterEach(() => speak('en'));

it('says in English what was measured', () => {
  const texts = textsOf(panel(run)).join(' ');
  expect(texts).toContain('over 1 shuffle, on 1,200 rows, where accuracy is 0.9000. Of columns');
  expect(texts).toContain('each value in 1 row of the training set');
  expect(texts).toContain(
    `Probability of ${label} 4 for row 1,234: 0.750 , against 0.500 on average.`,
  );
  expect(texts).toContain('In the table it is 4.');
  expect(texts).toContain('2 other columns');
  expect(texts).toContain('estimated from 2,000 random orders of 17 columns, with 100 training');
  expect(texts).toContain('A whole number from 1 to 1,000.');
  expect(texts).toContain('The table has rows 1 to 1,599.');
});

it('has no English left in Korean', () => {
  speak('ko', ko);
  const texts = textsOf(panel(run));
  expect(texts).toContain('그 밖의 열 2개');
  expect(englishAmong(texts)).toEqual([]);
  expect(englishAmong(textsOf(panel(null)))).toEqual([]);
});
