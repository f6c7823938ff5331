import { createElement } from 'react';
import { afterEach, expect, it } from 'vitest';
import { defaultRecipe } from '@/core/recipe/default-recipe';
import { wineInfo } from '@/core/testing/table-info';
import { createRun, type Run } from '@/core/training/run';
import { speak } from '@/words/say';
import { englishAmong, textsOf } from '@/words/testing/texts-of';
import ko from '@/words/ko.json';
import { RunsSection, type RunCommands } from './runs-section';

const recipe = defaultRecipe(wineInfo());
const none = () => undefined;
const commands: RunCommands = {
  show: none,
  compare: none,
  rename: none,
  star: none,
  remove: none,
  undoRemoval: none,
  useSettings: none,
};

function ended(name: string, parts: Partial<Run> = {}): Run {
  const start = { id: name, name, recipe, tableName: 'wine.csv', startedAt: 0 };
  return { ...createRun(start), status: 'finished', ...parts };
}

function textsOfRuns(runs: readonly Run[]) {
  const ids = runs.map(({ id }) => id);
  const props = { runs, shown: ids[0] ?? null, compared: ids, removed: runs.slice(0, 1), commands };
  return textsOf(createElement(RunsSection, props));
}

const runs = [
  ended('A'),
  ended('B', { stoppedEarly: true, tableName: 'other.csv' }),
  ended('C', { origin: { kind: 'branch', run: 'A', epoch: 1200 } }),
  ended('D', {
    tableName: 'D.csv',
    recipe: { ...recipe, training: { ...recipe.training, batchSize: 7, epochs: 3, seed: 2 } },
  }),
];

afterEach(() => speak('en'));

it('tells of each run in English', () => {
  const texts = textsOfRuns(runs);
  expect(texts).toContain('finished · branched after epoch 1,200 · wine.csv');
  expect(texts).toContain('stopped early · other.csv');
  expect(texts).toContain('same settings, another table');
  expect(texts).toContain('table: wine.csv → D.csv');
  expect(texts).toContain('1 run removed');
  expect(texts).toContain('Remove 3 without a star');
});

it('has no English left in Korean', () => {
  speak('ko', ko);
  const texts = textsOfRuns(runs);
  expect(texts).toContain('완료 · 1,200번째 에포크 뒤에서 갈라짐 · wine.csv');
  expect(englishAmong(texts)).toEqual([]);
  expect(englishAmong(textsOfRuns([]))).toEqual([]);
});
