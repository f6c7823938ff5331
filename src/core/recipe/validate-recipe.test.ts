import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnInfo, tableInfo, wineInfo } from '../testing/table-info';
import { defaultRecipe } from './default-recipe';
import type { Recipe } from './recipe';
import { estimateKeptRows, splitSizes } from './split-sizes';
import { issueAt, validateRecipe } from './validate-recipe';

const wine = wineInfo();
const recipe = defaultRecipe(wine);

function issuesOf(changes: { [Part in keyof Recipe]?: Partial<Recipe[Part]> }, info = wine) {
  const changed = { ...recipe } as Record<string, unknown>;
  for (const [part, value] of Object.entries(changes)) {
    changed[part] = { ...(changed[part] as object), ...(value as object) };
  }
  return validateRecipe(changed as unknown as Recipe, info);
}

describe('splitSizes', () => {
  it('is the tutorial: 1,007 training, 112 validation and 480 test rows', () => {
    expect(splitSizes(1599, recipe.split)).toEqual({ train: 1007, validation: 112, test: 480 });
  });

  it('leaves out no row and counts none twice', () => {
    const share = fc.double({ min: 0.01, max: 0.99, noNaN: true });
    fc.assert(
      fc.property(fc.nat(100_000), share, share, (numRows, test, validation) => {
        const sizes = splitSizes(numRows, { test, validation });
        expect(sizes.train + sizes.validation + sizes.test).toBe(numRows);
        expect(Math.min(sizes.train, sizes.validation, sizes.test)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('validateRecipe', () => {
  it('finds nothing wrong with the tutorial', () => {
    expect(validateRecipe(recipe, wine)).toEqual([]);
  });

  it.each([
    ['training.learningRate', { training: { learningRate: 0 } }, /more than 0/],
    ['training.learningRate', { training: { learningRate: NaN } }, /must be a number/],
    ['training.learningRate', { training: { learningRate: 1e9 } }, /at most 100/],
    ['training.batchSize', { training: { batchSize: 1008 } }, /1,007 training rows/],
    ['training.batchSize', { training: { batchSize: 2.5 } }, /whole number/],
    ['training.epochs', { training: { epochs: 0 } }, /at least 1/],
    [
      'training.loss',
      { training: { loss: 'mean_absolute_error' as const } },
      /classes are no numbers/,
    ],
    ['split.test', { split: { test: 1 } }, /less than 1/],
    ['split.test', { split: { test: 0.0001 } }, /no test row/],
    ['split.test', { split: { test: 0.9999 } }, /fewer than two training rows/],
    ['split.validation', { split: { validation: NaN } }, /must be a number/],
    ['task.label', { task: { label: 'gone' } }, /Choose the column/],
    ['task.features', { task: { features: [] } }, /feature/],
    [
      'network.layers.0.units',
      { network: { layers: [{ kind: 'dense' as const, units: 0, activation: 'relu' as const }] } },
      /at least 1/,
    ],
    [
      'network.layers.0.rate',
      { network: { layers: [{ kind: 'dropout' as const, rate: 1 }] } },
      /less than 1/,
    ],
  ])('says what is wrong at %s', (path, changes, message) => {
    expect(issueAt(issuesOf(changes), path)).toMatch(message);
  });

  it('says what is wrong with the label', () => {
    const withLabel = (parts: object, kind: Recipe['task']['kind'] = 'classification') => {
      const info = tableInfo([columnInfo('a'), columnInfo('y', parts)]);
      const base = defaultRecipe(info);
      return validateRecipe({ ...base, task: { ...base.task, kind } }, info)[0].message;
    };
    expect(withLabel({ distinct: 1, type: 'category' })).toMatch(/one value only/);
    expect(withLabel({ distinct: 0, type: 'category' })).toMatch(/no value only/);
    expect(withLabel({ type: 'category' }, 'regression')).toMatch(/holds words/);
    expect(withLabel({ type: 'text', distinct: 5000 })).toMatch(/5,000 classes/);
    expect(
      validateRecipe(defaultRecipe(tableInfo([columnInfo('y')])), tableInfo([columnInfo('y')]))[0]
        .message,
    ).toMatch(/one column/);
  });
});

describe('estimateKeptRows', () => {
  it('counts only rows that miss a value in a used column', () => {
    const info = {
      ...tableInfo([
        columnInfo('a', { missing: 10 }),
        columnInfo('b', { missing: 700 }),
        columnInfo('y'),
      ]),
      rowsWithMissing: 705,
    };
    const base = defaultRecipe(info);
    expect(estimateKeptRows({ ...base, task: { ...base.task, features: ['a'] } }, info)).toBe(990);
    expect(estimateKeptRows(base, info)).toBe(295);
    const filled: Recipe = { ...base, preparation: { ...base.preparation, missing: 'mean' } };
    expect(estimateKeptRows(filled, info)).toBe(1000);
  });
});
