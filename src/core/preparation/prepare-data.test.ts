import fc from 'fast-check';
import { readFileSync, existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { makeRecipe, makeTable } from '../../../test/make-table';
import { prepareData } from './prepare-data';
import { summarizePrepared } from './prepared-summary';

const numbers = (length: number, of: (row: number) => number | null) =>
  Array.from({ length }, (_, row) => of(row));

/** 40 rows: two features of numbers, one of words, and a label of three classes. */
const columns = {
  a: numbers(40, (row) => (row * 7) % 11),
  b: numbers(40, (row) => row / 3),
  colour: Array.from({ length: 40 }, (_, row) => ['red', 'green', 'blue'][row % 3]),
  label: numbers(40, (row) => 3 + ((row * 5) % 3)),
};
const task = { label: 'label', features: ['a', 'b', 'colour'] };

describe('prepareData', () => {
  it('makes arrays of the sizes the recipe asks for', () => {
    const data = prepareData(makeTable(columns), makeRecipe({ task }));
    expect(data.fitted.featureNames).toEqual([
      'a',
      'b',
      'colour=blue',
      'colour=green',
      'colour=red',
    ]);
    expect(data.fitted.outputs).toEqual(['3', '4', '5']);
    expect([data.train.numRows, data.validation.numRows, data.test.numRows]).toEqual([25, 3, 12]);
    for (const set of [data.train, data.validation, data.test]) {
      expect(set.x.length).toBe(set.numRows * data.numFeatures);
      expect([...set.y]).toEqual([...set.rowIds].map((row) => columns.label[row]! - 3));
    }
    expect(data.classWeights).toBeNull();
    expect(data.numDropped).toBe(0);
  });

  it('gives one output for each whole number up to the largest, as to_categorical', () => {
    const data = prepareData(
      makeTable(columns),
      makeRecipe({ task: { ...task, classes: 'integers' } }),
    );
    expect(data.fitted.outputs).toEqual(['0', '1', '2', '3', '4', '5']);
    expect([...data.test.y]).toEqual([...data.test.rowIds].map((row) => columns.label[row]));
  });

  it('learns nothing from the test rows', () => {
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom('min-max', 'standard', 'robust'), (seed, scaling) => {
        const recipe = makeRecipe({
          task,
          split: { randomState: seed },
          preparation: { scaling },
        });
        const before = prepareData(makeTable(columns), recipe);
        const isTest = new Set(before.test.rowIds);
        const a = columns.a.map((value, row) => (isTest.has(row) ? 1e6 + row : value));
        const after = prepareData(makeTable({ ...columns, a }), recipe);
        expect(after.fitted).toEqual(before.fitted);
        expect(after.train.x).toEqual(before.train.x);
      }),
    );
  });

  it('scales training and validation rows together into 0..1', () => {
    const { train, validation } = prepareData(
      makeTable(columns),
      makeRecipe({ task: { ...task, features: ['b'] } }),
    );
    const x = [...train.x, ...validation.x];
    expect(Math.min(...x)).toBe(0);
    expect(Math.max(...x)).toBe(1);
  });

  it('drops rows without a label always, and without a feature only where told to', () => {
    const label = columns.label.map((value, row) => (row === 7 ? null : value));
    const a = columns.a.map((value, row) => (row < 3 ? null : value));
    const unused = numbers(40, () => null);
    const table = makeTable({ ...columns, label, a, unused });
    expect(prepareData(table, makeRecipe({ task })).numDropped).toBe(4);
    const filled = makeRecipe({ task, preparation: { missing: 'mean' } });
    expect(prepareData(table, filled).numDropped).toBe(1);
    const override = makeRecipe({ task, preparation: { columns: { a: { missing: 'constant' } } } });
    expect(prepareData(table, override).numDropped).toBe(1);
  });

  it('adds a feature that says what was missing, only where training rows miss something', () => {
    const a = columns.a.map((value, row) => (row % 4 === 0 ? null : value));
    const recipe = makeRecipe({ task, preparation: { missing: 'median', missingIndicator: true } });
    const { fitted, train, numFeatures } = prepareData(makeTable({ ...columns, a }), recipe);
    expect(fitted.featureNames.slice(0, 3)).toEqual(['a', 'a=(missing)', 'b']);
    train.rowIds.forEach((row, place) => {
      expect(train.x[place * numFeatures + 1]).toBe(row % 4 === 0 ? 1 : 0);
    });
  });

  it('drops columns that miss values where told to, and keeps all rows', () => {
    const a = columns.a.map((value, row) => (row < 3 ? null : value));
    const table = makeTable({ ...columns, a });
    const recipe = makeRecipe({ task, preparation: { missing: 'drop-column' } });
    const { fitted, numDropped } = prepareData(table, recipe);
    expect(fitted.columns.map(({ name }) => name)).toEqual(['b', 'colour']);
    expect(numDropped).toBe(0);
    const summary = summarizePrepared(prepareData(table, recipe), recipe);
    expect(summary.droppedColumns).toEqual(['a']);
    const override = makeRecipe({
      task,
      preparation: { columns: { a: { missing: 'drop-column' } } },
    });
    expect(prepareData(table, override).fitted.columns).toHaveLength(2);
  });

  it('fills with a value of the column’s own, a word being a level', () => {
    const a = columns.a.map((value, row) => (row % 5 === 0 ? null : value));
    const colour = columns.colour.map((word, row) => (row % 5 === 1 ? null : word));
    const recipe = makeRecipe({
      task,
      preparation: {
        missing: 'constant',
        scaling: 'none',
        fillLevel: 'grey',
        columns: { a: { fillNumber: 7 } },
      },
    });
    const { fitted, train, numFeatures } = prepareData(
      makeTable({ ...columns, a, colour }),
      recipe,
    );
    expect(fitted.featureNames).toEqual([
      'a',
      'b',
      ...['blue', 'green', 'grey', 'red'].map((level) => `colour=${level}`),
    ]);
    train.rowIds.forEach((row, place) => {
      const features = train.x.subarray(place * numFeatures, (place + 1) * numFeatures);
      expect(features[0]).toBe(a[row] ?? 7);
      expect(features[4]).toBe(colour[row] === null ? 1 : 0);
    });
  });

  it('keeps a constant feature at 0 beside others', () => {
    const table = makeTable({ ...columns, a: numbers(40, () => 0.1) });
    for (const scaling of ['min-max', 'standard', 'robust'] as const) {
      const { train, numFeatures } = prepareData(
        table,
        makeRecipe({ task, preparation: { scaling } }),
      );
      expect(train.x.filter((_, i) => i % numFeatures === 0).every((value) => value === 0)).toBe(
        true,
      );
    }
  });

  it('predicts numbers as they are, and knows columns by any name', () => {
    const table = makeTable({ constructor: columns.a, y: columns.b });
    const recipe = makeRecipe({
      task: { kind: 'regression', label: 'y', features: ['constructor'] },
    });
    const { fitted, numOutputs, test } = prepareData(table, recipe);
    expect(numOutputs).toBe(1);
    expect(fitted.outputs).toEqual(['y']);
    expect([...test.y]).toEqual([...test.rowIds].map((row) => Math.fround(row / 3)));
  });

  it('weighs the classes of the training rows', () => {
    const label = numbers(40, (row) => (row % 10 === 0 ? 1 : 0));
    const recipe = makeRecipe({ task, training: { classWeights: 'balanced' } });
    const { classWeights, train } = prepareData(makeTable({ ...columns, label }), recipe);
    const total = train.y.reduce((sum, index) => sum + classWeights![index], 0);
    expect(total).toBeCloseTo(train.numRows, 4);
    expect(classWeights![1]).toBeGreaterThan(classWeights![0]);
  });
});

describe('with a test table', () => {
  const recipe = makeRecipe({ task, split: { method: 'file' }, preparation: { scaling: 'none' } });
  const held = { label: [4, 3, 5], colour: ['red', 'pink', 'red'], b: [1, 99, null], a: [1, 2, 3] };

  it('trains on all rows and tests on the other table’s, as they were prepared', () => {
    const data = prepareData(makeTable(columns), recipe, makeTable(held));
    expect([data.train.numRows, data.validation.numRows, data.test.numRows]).toEqual([36, 4, 2]);
    const rows = [...data.train.rowIds, ...data.validation.rowIds].sort((a, b) => a - b);
    expect(rows).toEqual(Array.from({ length: 40 }, (_, row) => row));
    expect([...data.test.x]).toEqual([1, 1, 0, 0, 1, 2, 99, 0, 0, 0]);
    expect([...data.test.y]).toEqual([1, 0]);
    expect([...data.test.rowIds]).toEqual([0, 1]);
  });

  it('learns nothing from it', () => {
    const all = Object.fromEntries(
      Object.entries(columns).map(([name, cells]) => [name, cells.slice(0, 9)]),
    );
    const one = prepareData(makeTable(columns), recipe, makeTable(held));
    const other = prepareData(makeTable(columns), recipe, makeTable(all));
    expect(other.fitted).toEqual(one.fitted);
    expect(other.train).toEqual(one.train);
  });

  it('takes a table’s own rows back to the same features', () => {
    const { train, test, numFeatures } = prepareData(
      makeTable(columns),
      recipe,
      makeTable(columns),
    );
    train.rowIds.forEach((row, place) => {
      expect(test.x.subarray(row * numFeatures, (row + 1) * numFeatures)).toEqual(
        train.x.subarray(place * numFeatures, (place + 1) * numFeatures),
      );
    });
  });
});

const winePath = fileURLToPath(
  new URL('../../../../shared/data/winequality-red.csv', import.meta.url),
);

describe.skipIf(!existsSync(winePath))(
  'the red-wine tutorial (skipped without ../shared/data)',
  () => {
    it('has 1,007 training, 112 validation and 480 test rows, 11 features and 9 outputs', () => {
      const [header, ...lines] = readFileSync(winePath, 'utf8').trim().split('\n');
      const names = header.split(',');
      const rows = lines.map((line) => line.split(',').map(Number));
      const table = makeTable(
        Object.fromEntries(names.map((name, i) => [name, rows.map((row) => row[i])])),
      );
      const recipe = makeRecipe({
        task: { label: 'quality', features: names.slice(0, -1), classes: 'integers' },
        training: { batchSize: 128 },
      });
      const data = prepareData(table, recipe);
      expect([data.train.numRows, data.validation.numRows, data.test.numRows]).toEqual([
        1007, 112, 480,
      ]);
      expect([data.numFeatures, data.numOutputs]).toEqual([11, 9]);
      expect([...data.train.rowIds.subarray(0, 4)]).toEqual([688, 961, 726, 537]);
    });
  },
);
