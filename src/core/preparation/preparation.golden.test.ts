import { describe, expect, it } from 'vitest';
import golden from '../../../test/reference/preparation.json';
import { makeRecipe, makeTable } from '../../../test/make-table';
import type { Recipe } from '../recipe/recipe';
import { applyPreparation } from './apply-preparation';
import { balancedWeights } from './class-weights';
import { classesOf, classIndexes } from './classes';
import { fitPreparation } from './fit-preparation';

const table = makeTable(golden.columns);
const train = Uint32Array.from(golden.train);
const everyRow = Uint32Array.from({ length: table.numRows }, (_, row) => row);

/** Features of every row, fitted on the training rows, `[rows][features]`. */
function featuresOf(column: string, preparation: Partial<Recipe['preparation']>): number[][] {
  const recipe = makeRecipe({ task: { label: 'labels', features: [column] }, preparation });
  const fitted = fitPreparation(table, recipe, train, []);
  const x = applyPreparation(fitted, table, everyRow);
  const width = fitted.featureNames.length;
  return [...everyRow].map((row) => [...x.subarray(row * width, (row + 1) * width)]);
}

function expectClose(actual: number[][], expected: number[][]) {
  expect(actual.map((row) => row.length)).toEqual(expected.map((row) => row.length));
  const error = actual.map((row, i) =>
    Math.max(
      ...row.map((value, j) => Math.abs(value - expected[i][j]) / (1 + Math.abs(expected[i][j]))),
    ),
  );
  expect(Math.max(...error)).toBeLessThan(1e-6);
}

describe('imputers and scalers of scikit-learn', () => {
  it.each(golden.numeric)('$column, missing $missing, scaling $scaling', (expected) => {
    const { missing, scaling } = expected as unknown as Recipe['preparation'];
    const features = featuresOf(expected.column, { missing, scaling });
    expectClose(
      features,
      expected.feature.map((value) => [value]),
    );
  });
});

describe('encoders of scikit-learn', () => {
  it('OneHotEncoder', () => {
    expectClose(featuresOf('words', { missing: 'most-frequent' }), golden.oneHot);
  });

  it('OneHotEncoder with infrequent categories', () => {
    const features = featuresOf('words', { missing: 'most-frequent', maxLevels: 3 });
    expectClose(features, golden.oneHotOfThree);
  });

  it('OrdinalEncoder with StandardScaler', () => {
    const preparation = {
      missing: 'most-frequent',
      encoding: 'ordinal',
      scaling: 'standard',
    } as const;
    expectClose(featuresOf('words', preparation), golden.ordinal);
  });

  it('MissingIndicator', () => {
    const features = featuresOf('words', { missing: 'most-frequent', missingIndicator: true });
    expect(features.map((row) => row.at(-1))).toEqual(golden.indicator);
  });
});

describe('class weights of scikit-learn', () => {
  it('balanced', () => {
    const { task } = makeRecipe({ task: { label: 'labels', features: ['words'] } });
    const classes = classesOf(table, task, everyRow);
    const label = table.columns.find(({ name }) => name === 'labels')!;
    const weights = balancedWeights(classIndexes(label, classes, train), classes.length);
    expectClose(
      [[...weights]],
      [classes.map((name) => golden.classWeights[name as keyof typeof golden.classWeights])],
    );
  });
});
