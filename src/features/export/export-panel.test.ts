import { createElement } from 'react';
import { afterEach, expect, it } from 'vitest';
import type { PreparedSummary } from '@/core/preparation/prepared-summary';
import { defaultRecipe } from '@/core/recipe/default-recipe';
import { wineInfo } from '@/core/testing/table-info';
import { createRun, type Run } from '@/core/training/run';
import ko from '@/words/ko.json';
import { speak } from '@/words/say';
import { englishAmong, textsOf } from '@/words/testing/texts-of';
import { ExportPanel } from './export-panel';

const info = wineInfo();
const start = {
  id: '1',
  name: 'A',
  recipe: defaultRecipe(info),
  tableName: 'other.csv',
  startedAt: 0,
};
const prepared: PreparedSummary = {
  fitted: { label: 'quality', outputs: ['5', '6'], columns: [], featureNames: ['alcohol'] },
  numFeatures: 1,
  train: 4,
  validation: 1,
  test: 1,
  numDropped: 0,
  droppedColumns: [],
  outputs: ['5', '6'],
  baseline: { guess: '5', value: 0, validation: 1, test: 1 },
};
/** Prepared but not trained, its file no longer at hand: every kind of export has a reason not to be there. */
const run: Run = { ...createRun(start), prepared };

const panelTexts = (shown: Run | null) =>
  textsOf(createElement(ExportPanel, { run: shown, info, missingMarks: [] }));

afterEach(() => speak('en'));

it('names every export and says why it cannot be had', () => {
  const texts = panelTexts(run);
  expect(texts).toContain('Download Keras notebook');
  expect(texts).toContain('Open other.csv again for this.');
  expect(texts).toContain('There is a model once the run has ended.');
  expect(texts).toContain('No epoch has ended yet.');
});

it('has no English left in Korean', () => {
  speak('ko', ko);
  const texts = panelTexts(run);
  expect(texts).toContain('Keras 노트북 내려받기');
  expect(texts).toContain('other.csv 파일을 다시 열면 내려받을 수 있습니다.');
  const nameless = [...texts, ...panelTexts(null)].map((text) => text.replace('ONNX Runtime', ''));
  expect(englishAmong(nameless)).toEqual([]);
});
