import { createElement, type ReactElement } from 'react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Sweep } from '@/core/experiments/sweep';
import { recipesOf } from '@/core/experiments/trials';
import { defaultRecipe } from '@/core/recipe/default-recipe';
import { wineInfo } from '@/core/testing/table-info';
import { createRun, type Run, type RunStatus } from '@/core/training/run';
import ko from '@/words/ko.json';
import { speak } from '@/words/say';
import { textsOf } from '@/words/testing/texts-of';
import { axisTitle, valuesText } from './axis-text';
import { ChanceSetup } from './chance-setup';
import { EarlierSweeps } from './earlier-sweeps';
import { Finder } from './finder';
import { spreadSentence } from './spread-text';
import { stateText } from './state-text';
import { defaultForm, sweepOf } from './sweep-form';
import { SweepPanel } from './sweep-panel';
import { progressText, SweepBar, UnderWayButtons } from './sweep-progress';
import { startingSetup, type Progress, type SweepView } from './sweep-view';
import { rankedCombinations, trialRows } from './trial-rows';

const nothing = () => undefined;
const info = wineInfo();
const recipe = defaultRecipe(info);
const form = defaultForm(recipe, info);
const commands = {
  start: nothing,
  find: nothing,
  hold: nothing,
  goOn: nothing,
  cancel: nothing,
  setUp: nothing,
  use: nothing,
};
const statuses: readonly RunStatus[] = [
  'preparing',
  'training',
  'paused',
  'finished',
  'stopped',
  'interrupted',
  'failed',
];
const chance: Sweep = {
  axes: [],
  search: { kind: 'grid' },
  repeats: 2,
  folds: null,
  epochs: 1,
  halving: false,
  monitor: 'val_loss',
};

function viewOf(kind: SweepView['kind'], sweep: Sweep, progress: Progress = 'done'): SweepView {
  const trials = recipesOf(sweep, recipe).map((trial, index) => ({ ...trial, run: `${index}` }));
  const id = `${kind} ${trials.length}`;
  return { id, number: 2, tableName: '표', kind, sweep, trials, progress, workers: 2, error: null };
}

/** A run for each trial, in every state in turn. */
function runsOf({ trials }: SweepView, all: readonly RunStatus[] = statuses): Run[] {
  const history = {
    loss: [2],
    metric: [0.5],
    valLoss: [2],
    valMetric: [0.25],
    learningRate: [0.1],
  };
  return trials.map((trial, index) => ({
    ...createRun({
      id: trial.run,
      name: '실행',
      recipe: trial.recipe,
      tableName: '표',
      startedAt: 0,
      history,
    }),
    status: all[index % all.length],
  }));
}

/** What is left of the texts without Keras's and pandas's names, where that holds a word in Latin letters. */
function latin(part: ReactElement): string[] {
  const names =
    /\b(val_)?(loss|accuracy)\b|successive halving|Dense|\b(adam|adamw|sgd|rmsprop|adagrad|adadelta|adamax|nadam)\b|val_/gi;
  return textsOf(part).filter((text) => /[a-z]{2,}/i.test(text.replace(names, '')));
}

describe('in Korean', () => {
  beforeEach(() => speak('ko', ko));
  afterEach(() => speak('en'));

  const grid = sweepOf({ ...form, rates: '0.1, 0.2, 0.3', layers: { 'units.0': '8, 16' } }, recipe);
  const drawn = sweepOf(
    { ...form, widths: '0.5, 1', optimizers: 'adam, sgd', search: 'random', draws: 9 },
    recipe,
  );
  const panel = { recipe, info, testInfo: null, views: [], finder: null, commands };

  it.each([
    ['a grid', 'sweep', grid],
    ['random draws', 'sweep', drawn],
    ['repeats', 'repeats', chance],
    ['folds', 'folds', { ...chance, repeats: 1, folds: 3 }],
  ] as const)('the panel says all of %s', (_, kind, sweep) => {
    const view = viewOf(kind, sweep);
    const search = sweep.search.kind;
    const setup = { ...startingSetup, kind, sweep: { search, ratesAs: 'range' } } as const;
    const props = { ...panel, setup, view, views: [view, view], runs: runsOf(view) };
    expect(latin(createElement(SweepPanel, props))).toEqual([]);
  });

  it('how the rows are cut, whatever the split', () => {
    for (const method of ['random', 'file', 'stratified', 'ordered', 'group'] as const) {
      const props = {
        kind: 'folds',
        form: { repeats: 2, folds: 3, epochs: 4 },
        split: { ...recipe.split, method },
        issues: [],
        onChange: nothing,
      } as const;
      expect(latin(createElement(ChanceSetup, props))).toEqual([]);
    }
  });

  it('how far an experiment is', () => {
    for (const progress of ['preparing', 'running', 'held', 'cancelled', 'done'] as const) {
      const view = viewOf('sweep', grid, progress);
      expect(progressText(view, runsOf(view))).toMatch(/^[^a-z]+$/i);
      expect(latin(createElement(UnderWayButtons, { view, commands }))).toEqual([]);
      expect(latin(createElement(SweepBar, { view, runs: [] }))).toEqual([]);
    }
  });

  it('what the finder found', () => {
    const points = [1, 2, 3].map((loss) => ({ rate: 10 ** -loss, loss }));
    const suggestion = { rate: 0.01, lowest: 0.1 };
    const views = [
      { points, progress: 'done', suggestion, error: null },
      { points, progress: 'running', suggestion: null, error: null },
      { points, progress: 'cancelled', suggestion: null, error: null },
      { points, progress: 'done', suggestion: null, error: null },
    ] as const;
    for (const view of [null, ...views]) {
      const props = { view, recipe, blocked: false };
      const acts = { onFind: nothing, onCancel: nothing, onUse: nothing };
      expect(latin(createElement(Finder, { ...props, ...acts }))).toEqual([]);
    }
  });
});

describe('in English', () => {
  it('names an axis, and a layer’s from 1', () => {
    const keys = ['learningRate', 'batchSize', 'width', 'dropout', 'optimizer', 'seed'];
    expect([...keys, 'units.1', 'dropout.0'].map(axisTitle)).toEqual([
      ...['rate', 'batch', 'width ×', 'dropout', 'optimizer', 'seed', 'units 2', 'dropout 1'],
    ]);
    expect(valuesText({ learningRate: 1e-4, optimizer: 'sgd' })).toBe(
      'rate\u00a01e-4, optimizer\u00a0sgd',
    );
  });

  it('tells an earlier sweep from another', () => {
    const view = viewOf('sweep', sweepOf({ ...form, epochs: 1 }, recipe));
    const props = { views: [view, viewOf('repeats', chance)], shown: view, onShow: nothing };
    expect(textsOf(createElement(EarlierSweeps, props))).toEqual([
      'Results of',
      'Repeats 2 · 2 runs of 1 epoch · 표',
      'Sweep 2: rate, batch · 15 runs of 1 epoch · 표',
    ]);
  });

  it('says what every run is doing', () => {
    const view = viewOf('sweep', sweepOf(form, recipe));
    const states = trialRows(view, runsOf(view)).map(stateText);
    expect([stateText({ run: null }), ...states.slice(0, statuses.length)]).toEqual([
      ...['waits', 'begins', 'runs', 'stands', 'done'],
      ...['ended after 1 epoch', 'ended after 1 epoch', 'failed'],
    ]);
  });

  it('says how far luck goes', () => {
    const view = viewOf('repeats', chance);
    const [first] = rankedCombinations(trialRows(view, runsOf(view, ['finished'])));
    expect(spreadSentence('repeats', first, { loss: 'loss', metric: 'accuracy' })).toMatch(
      /^val_accuracy 0\.250 ± 0\.000 over 2 seeds \(0\.250 to 0\.250\)\. Differences/,
    );
  });
});
