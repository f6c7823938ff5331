import { expect, test } from 'vitest';
import { axisKey, axisValues } from '@/core/experiments/axes';
import { sweepIssues } from '@/core/experiments/sweep-issues';
import { recipesOf } from '@/core/experiments/trials';
import { defaultRecipe } from '@/core/recipe/default-recipe';
import { wineInfo } from '@/core/testing/table-info';
import { defaultForm, layerAxes, sweepOf, type SweepForm } from './sweep-form';

const info = wineInfo();
const recipe = defaultRecipe(info);
const start = defaultForm(recipe, info);

function sweepWith(changes: Partial<SweepForm>) {
  return sweepOf({ ...start, rates: '', batches: '', ...changes }, recipe);
}

test('what a person starts from may start', () => {
  expect(sweepIssues(sweepOf(start, recipe), recipe, info)).toEqual([]);
  const range = sweepOf({ ...start, ratesAs: 'range' }, recipe);
  expect(sweepIssues(range, recipe, info)).toEqual([]);
});

test('rates are a list, or lie at equal distances on a log scale', () => {
  const [list] = sweepWith({ rates: '1e-4; 0.003' }).axes;
  expect(axisValues(list)).toEqual([1e-4, 0.003]);
  const [range] = sweepWith({ ratesAs: 'range', range: { from: 1e-4, to: 0.1, steps: 4 } }).axes;
  expect(axisValues(range)).toEqual([1e-4, 1e-3, 1e-2, 0.1]);
});

test('each hidden dense and each dropout layer can vary by itself', () => {
  expect(layerAxes(recipe).map(({ name, layer }) => `${name} ${layer}`)).toEqual([
    'units 0',
    'dropout 0',
    'units 1',
    'dropout 1',
    'units 2',
  ]);
  const sweep = sweepWith({ layers: { 'units.1': '32, 64', 'dropout.1': '0' }, widths: '0.5' });
  expect(sweep.axes.map(axisKey)).toEqual(['width', 'units.1', 'dropout.1']);
  const layers = recipesOf(sweep, recipe).map(({ recipe }) =>
    recipe.network.layers.flatMap((one) =>
      one.kind === 'dense' ? [one.units] : one.kind === 'dropout' ? [one.rate] : [],
    ),
  );
  expect(layers).toEqual([
    [72, 0.3, 32, 0, 8],
    [72, 0.3, 64, 0, 8],
  ]);
});

test('what a list of a layer that is gone says is forgotten', () => {
  expect(sweepWith({ layers: { 'units.7': '32' } }).axes).toEqual([]);
});

test('seeds vary as they are given', () => {
  const sweep = sweepWith({ seeds: '3 5 8' });
  expect(recipesOf(sweep, recipe).map(({ recipe }) => recipe.training.seed)).toEqual([3, 5, 8]);
});
