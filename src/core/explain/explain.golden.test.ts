import { describe, expect, it } from 'vitest';
import golden from '../../../test/reference/explain.json';
import type { FittedColumn } from '../preparation/fitted-preparation';
import { partialDependence } from './dependence';
import { noBeat, type ExplainedModel } from './explained-model';
import { permutationImportance } from './importance';

const { numFeatures, coefficients, intercept } = golden;
const x = Float32Array.from(golden.x);
const y = Float32Array.from(golden.y);

const model: ExplainedModel = {
  numFeatures,
  numOutputs: 1,
  predict: async (rows, numRows) =>
    Float32Array.from({ length: numRows }, (_, row) =>
      coefficients.reduce(
        (sum, weight, i) => sum + weight * rows[row * numFeatures + i],
        intercept,
      ),
    ),
};

describe('scikit-learn on a linear model', () => {
  it('permutation_importance', async () => {
    const groups = coefficients.map((_, i) => ({ name: `x${i}`, first: i, count: 1 }));
    const importance = await permutationImportance(model, { x, y }, groups, {
      repeats: golden.orders.length,
      orderOf: (_, repeat) => Uint32Array.from(golden.orders[repeat]),
      beat: noBeat,
    });
    expect(importance).toMatchObject({ metric: 'mae', rows: y.length });
    expect(importance.score).toBeCloseTo(golden.score, 6);
    importance.columns.forEach(({ mean, deviation }, i) => {
      expect(mean).toBeCloseTo(golden.mean[i], 6);
      expect(deviation).toBeCloseTo(golden.deviation[i], 6);
    });
  });

  it('partial_dependence, averaged and individual, at the points that both grids have', async () => {
    const fitted: FittedColumn = {
      kind: 'numeric',
      name: 'x1',
      type: 'number',
      fill: null,
      offset: 0,
      scale: 1,
      min: -2,
      max: 2,
      indicator: false,
    };
    const group = { name: 'x1', first: golden.column, count: 1 };
    const dependence = await partialDependence(model, { fitted, group, x }, noBeat);
    const line = (value: number) => {
      const last = golden.grid.length - 1;
      const share = (value - golden.grid[0]) / (golden.grid[last] - golden.grid[0]);
      return golden.average[0] + share * (golden.average[last] - golden.average[0]);
    };
    // Both are straight lines here, so that theirs can be read at our points.
    dependence.grid.forEach(({ value }, point) =>
      expect(dependence.average[point]).toBeCloseTo(line(Number(value)), 5),
    );
    expect(dependence.grid[0].value).toBe(golden.grid[0]);
    const points = dependence.grid.length;
    const theirs = golden.grid.length;
    for (let row = 0; row < dependence.numLines; row++)
      expect(dependence.lines[row * points]).toBeCloseTo(golden.individual[row * theirs], 5);
  });
});
