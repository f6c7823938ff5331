import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeRecipe, makeTable } from '../../../test/make-table';
import { applyPreparation } from '../preparation/apply-preparation';
import { fitPreparation } from '../preparation/fit-preparation';
import { explainRow } from './contributions';
import { partialDependence } from './dependence';
import { exactShapley } from './exact-shapley';
import { noBeat, type ExplainedModel } from './explained-model';
import { featureGroups } from './feature-groups';
import { permutationImportance, permutedRows, withPermuted } from './importance';
import { sampledShapley } from './sampled-shapley';

type Formula = (row: Float32Array) => number[];

/** A model that is a formula. */
function modelOf(numFeatures: number, numOutputs: number, formula: Formula): ExplainedModel {
  return {
    numFeatures,
    numOutputs,
    async predict(x, numRows) {
      const outputs = new Float32Array(numRows * numOutputs);
      for (let row = 0; row < numRows; row++)
        outputs.set(
          formula(x.subarray(row * numFeatures, (row + 1) * numFeatures)),
          row * numOutputs,
        );
      return outputs;
    },
  };
}

const singles = (count: number) =>
  Array.from({ length: count }, (_, i) => ({ name: `x${i}`, first: i, count: 1 }));
const rowsOf = (numRows: number, numFeatures: number) =>
  fc
    .array(fc.integer({ min: -8, max: 8 }), {
      minLength: numRows * numFeatures,
      maxLength: numRows * numFeatures,
    })
    .map((values) => Float32Array.from(values, (value) => value / 4));

/** Nothing additive about it. */
const tangled: Formula = (row) => [
  Math.tanh(row[0] * row[1] + row[2]) + row[3],
  Math.max(row[0], row[1]) * row[2],
];

describe('contributions', () => {
  it('sum to prediction - average, exact and sampled', () =>
    fc.assert(
      fc.asyncProperty(rowsOf(6, 4), rowsOf(1, 4), async (x, row) => {
        const model = modelOf(4, 2, tangled);
        const problem = { model, groups: singles(4), row, background: x, numBackground: 6 };
        for (const solve of [exactShapley, sampledShapley]) {
          const { values, average, prediction } = await solve(problem, noBeat);
          for (const output of [0, 1]) {
            const sum = [0, 1, 2, 3].reduce((total, i) => total + values[i * 2 + output], 0);
            expect(sum).toBeCloseTo(prediction[output] - average[output], 4);
          }
          expect(prediction[0]).toBeCloseTo(tangled(row)[0], 5);
        }
      }),
      { numRuns: 20 },
    ));

  it('of a linear model are coefficient × distance from the mean, and of an unused column 0', () =>
    fc.assert(
      fc.asyncProperty(rowsOf(5, 3), rowsOf(1, 3), async (x, row) => {
        const model = modelOf(3, 1, ([a, b]) => [2 * a - 3 * b]);
        const groups = singles(3);
        const { values, orders } = await explainRow(model, { row, groups, x }, noBeat);
        expect(orders).toBeNull();
        const mean = (place: number) =>
          [0, 1, 2, 3, 4].reduce((sum, i) => sum + x[i * 3 + place], 0) / 5;
        expect(values[0]).toBeCloseTo(2 * (row[0] - mean(0)), 4);
        expect(values[1]).toBeCloseTo(-3 * (row[1] - mean(1)), 4);
        expect(values[2]).toBe(0);
      }),
      { numRuns: 30 },
    ));

  it('share what two columns do together equally', async () => {
    const model = modelOf(2, 1, ([a, b]) => [a * b]);
    const x = new Float32Array(2);
    const row = Float32Array.of(3, 5);
    const { values } = await explainRow(model, { row, groups: singles(2), x }, noBeat);
    expect([...values]).toEqual([7.5, 7.5]);
  });

  it('estimated from orders come near the exact ones', async () => {
    const key = Array.from({ length: 40 }, (_, i) => Math.sin(3 * i));
    const problem = {
      model: modelOf(4, 2, tangled),
      groups: singles(4),
      row: Float32Array.of(1, -1, 0.5, 2),
      background: Float32Array.from(key),
      numBackground: 10,
    };
    const exact = await exactShapley(problem, noBeat);
    const sampled = await sampledShapley(problem, noBeat);
    sampled.values.forEach((value, i) =>
      expect(Math.abs(value - exact.values[i])).toBeLessThan(0.1),
    );
    expect(sampled.orders).toBe(200);
  });
});

describe('importance', () => {
  it('moves all features of a group from the same row, and no other', () => {
    fc.assert(
      fc.property(rowsOf(7, 4), fc.nat(1000), (x, seed) => {
        const order = permutedRows(7, seed, 3);
        expect([...order].sort()).toEqual([0, 1, 2, 3, 4, 5, 6]);
        const moved = withPermuted(x, 4, { name: '', first: 1, count: 2 }, order);
        order.forEach((from, row) => {
          expect(moved.slice(row * 4 + 1, row * 4 + 3)).toEqual(
            x.slice(from * 4 + 1, from * 4 + 3),
          );
          expect([moved[row * 4], moved[row * 4 + 3]]).toEqual([x[row * 4], x[row * 4 + 3]]);
        });
      }),
    );
  });

  it('is 0 for a column that the model does not use, and positive for the one that it does', async () => {
    const x = Float32Array.from({ length: 60 }, (_, i) => Math.sin(i * 1.7));
    const model = modelOf(2, 2, ([a]) => (a > 0 ? [0.1, 0.9] : [0.9, 0.1]));
    const y = Float32Array.from({ length: 30 }, (_, row) => (x[row * 2] > 0 ? 1 : 0));
    const shares: number[] = [];
    const { columns, score, metric } = await permutationImportance(model, { x, y }, singles(2), {
      repeats: 4,
      orderOf: (group, repeat) => permutedRows(30, 1, group, repeat),
      beat: async (share) => void shares.push(share),
    });
    expect({ score, metric }).toEqual({ score: 1, metric: 'accuracy' });
    expect(columns[0].mean).toBeGreaterThan(0.2);
    expect(columns[1]).toEqual({ name: 'x1', mean: 0, deviation: 0 });
    expect(shares).toEqual([0, 0.125, 0.25, 0.375, 0.5, 0.625, 0.75, 0.875]);
  });

  it('ends where the beat rejects', async () => {
    const model = modelOf(1, 1, ([a]) => [a]);
    const rows = { x: Float32Array.of(1, 2), y: Float32Array.of(1, 2) };
    const asked = permutationImportance(model, rows, singles(1), {
      repeats: 3,
      orderOf: () => Uint32Array.of(1, 0),
      beat: () => Promise.reject(new Error('cancelled')),
    });
    await expect(asked).rejects.toThrow('cancelled');
  });
});

describe('dependence', () => {
  const table = makeTable({
    size: [1, 2, 3, 4, 5, 6],
    colour: ['red', 'green', 'red', 'blue', 'pink', 'red'],
    y: [0, 1, 0, 1, 0, 1],
  });
  const rows = Uint32Array.of(0, 1, 2, 3, 4, 5);
  const task = { label: 'y', features: ['size', 'colour'] };
  const fitted = fitPreparation(
    table,
    makeRecipe({ task, preparation: { maxLevels: 2, scaling: 'standard' } }),
    rows,
    ['0', '1'],
  );
  const x = applyPreparation(fitted, table, rows);
  const groups = featureGroups(fitted);
  const numFeatures = fitted.featureNames.length;

  it('sets a column of numbers to its training values, back in their own unit', async () => {
    const { offset, scale } = fitted.columns[0] as { offset: number; scale: number };
    const model = modelOf(numFeatures, 1, ([size]) => [size * scale + offset]);
    const asked = { fitted: fitted.columns[0], group: groups[0], x };
    const { grid, average, numLines } = await partialDependence(model, asked, noBeat);
    expect(grid.map(({ value }) => value)).toEqual([1, 2, 3, 4, 5, 6]);
    [...average].forEach((value, i) => expect(value).toBeCloseTo(i + 1, 5));
    expect(numLines).toBe(6);
  });

  it('sets a column of words to each level, one at a time, and to the others', async () => {
    const seen: string[] = [];
    const model = modelOf(numFeatures, 1, (row) => {
      seen.push([...row.subarray(1)].join(''));
      return [row[1] + 10 * row[2] + 100 * row[3]];
    });
    const asked = { fitted: fitted.columns[1], group: groups[1], x };
    const { grid, average } = await partialDependence(model, asked, noBeat);
    expect(grid).toEqual([
      { value: 'blue', isOther: false },
      { value: 'red', isOther: false },
      { value: 'other', isOther: true },
    ]);
    [1, 10, 100].forEach((value, point) => expect(average[point]).toBeCloseTo(value, 5));
    expect(new Set(seen)).toEqual(new Set(['100', '010', '001']));
  });
});
