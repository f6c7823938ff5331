import { describe, expect, it } from 'vitest';
import { defaultRecipe } from '../recipe/default-recipe';
import { wineInfo } from '../testing/table-info';
import { batchesAround, ratesAround } from './default-sweep';
import type { Sweep } from './sweep';
import { sweepIssues } from './sweep-issues';

const info = wineInfo();
const recipe = defaultRecipe(info);

function issuesOf(changes: Partial<Sweep>): string[] {
  const sweep: Sweep = {
    axes: [],
    search: { kind: 'grid' },
    repeats: 1,
    folds: null,
    epochs: 10,
    halving: false,
    monitor: 'val_loss',
    ...changes,
  };
  return sweepIssues(sweep, recipe, info).map(({ path, message }) => `${path}: ${message}`);
}

describe('sweepIssues', () => {
  it('finds nothing wrong with what a person starts from', () => {
    const { learningRate, batchSize } = recipe.training;
    const axes: Sweep['axes'] = [
      { name: 'learningRate', values: ratesAround(learningRate) },
      { name: 'batchSize', values: batchesAround(batchSize, 1007) },
    ];
    expect(issuesOf({ axes })).toEqual([]);
  });

  it('names the axis and the reason in the words of the settings', () => {
    expect(issuesOf({ axes: [{ name: 'learningRate', values: [NaN] }] })).toEqual([
      'learningRate: Learning rate must be a number, such as 0.001.',
    ]);
    expect(issuesOf({ axes: [{ name: 'batchSize', values: [64, 5000] }] })).toEqual([
      expect.stringMatching(/^batchSize: 5000: Batch size is larger than the/),
    ]);
    expect(issuesOf({ axes: [{ name: 'units', layer: 3, values: [8] }] })).toEqual([
      'units.3: The network has no hidden dense layer 4.',
    ]);
    expect(issuesOf({ axes: [{ name: 'dropout', layer: 2, values: [0.1] }] })).toEqual([
      'dropout.2: The network has no dropout layer 3.',
    ]);
  });

  it('names the end of a range that is wrong', () => {
    const range = (changes: object) =>
      issuesOf({
        axes: [{ name: 'learningRate', values: { from: 1e-5, to: 1e-2, steps: 4, ...changes } }],
      });
    expect(range({})).toEqual([]);
    expect(range({ from: NaN })).toEqual([
      'learningRate.from: Learning rate must be a number, such as 0.001.',
    ]);
    expect(range({ steps: 1 })).toEqual(['learningRate.steps: Give at least 2 rates.']);
  });

  it('bounds the number of runs, and ends the worst early only where each combination runs once', () => {
    const values = Array.from({ length: 21 }, (_, index) => index + 1);
    const axes: Sweep['axes'] = [{ name: 'seed', values }];
    expect(issuesOf({ axes, repeats: 10 })).toEqual([
      expect.stringContaining('more than 200 runs'),
    ]);
    expect(issuesOf({ halving: true, folds: 5 })).toEqual([expect.stringMatching(/^halving/)]);
  });
});
