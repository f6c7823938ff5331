import { describe, expect, it } from 'vitest';
import golden from '../../../test/reference/preparation.json';
import { makeRecipe, makeTable } from '../../../test/make-table';
import type { Recipe } from '../recipe/recipe';
import { hasMissing } from '../table/missing';
import { findColumn } from '../table/table';
import { applyPreparation } from './apply-preparation';
import { balancedWeights } from './class-weights';
import { classesOf, classIndexes } from './classes';
import { fitPreparation } from './fit-preparation';
import { usedFeatures } from './used-features';

const table = makeTable(golden.columns, { dates: 'date', days: 'date' });
const train = Uint32Array.from(golden.train);
const everyRow = Uint32Array.from({ length: table.numRows }, (_, row) => row);

/** Features of every row, fitted on the training rows, `[rows][features]`. */
function featuresOf(
  column: string,
  preparation: Partial<Recipe['preparation']>,
  fittedOn = train,
): number[][] {
  const recipe = makeRecipe({ task: { label: 'labels', features: [column] }, preparation });
  const fitted = fitPreparation(table, recipe, fittedOn, []);
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
    const features = featuresOf(expected.column, { missing, scaling, fillNumber: -2.5 });
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

  it('OneHotEncoder behind a constant fill, a level like any other', () => {
    const features = featuresOf('words', { missing: 'constant', fillLevel: 'none' });
    expectClose(features, golden.oneHotConstant);
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

describe('pandas', () => {
  it('get_dummies, where a value is present', () => {
    const isPresent = everyRow.filter((row) => golden.columns.words[row] !== null);
    const features = featuresOf('words', {}, everyRow);
    expectClose(
      [...isPresent].map((row) => features[row]),
      [...isPresent].map((row) => golden.dummies[row]),
    );
  });

  it.each(['dates', 'days'] as const)('dt.year … dt.hour of %s, those that vary', (column) => {
    const recipe = makeRecipe({
      task: { label: 'labels', features: [column] },
      preparation: { dates: 'parts' },
    });
    const { parts, features } = golden.dateParts[column];
    expect(fitPreparation(table, recipe, train, []).featureNames).toEqual(
      parts.map((part) => `${column}.${part}`),
    );
    expectClose(featuresOf(column, { dates: 'parts' }), features);
  });

  it('dropna(axis=1)', () => {
    const recipe = makeRecipe({
      task: { label: 'labels', features: ['numbers', 'constant', 'words'] },
      preparation: { missing: 'drop-column' },
    });
    const used = usedFeatures(recipe, (name) => hasMissing(findColumn(table, name)));
    expect(used).toEqual(golden.withoutMissing);
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
