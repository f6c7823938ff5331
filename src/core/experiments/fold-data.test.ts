import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PreparedData, PreparedRows } from '../preparation/prepared-data';
import { foldData } from './fold-data';

/** Rows whose one feature is their number, so that a row is known wherever it goes. */
function rowsOf(from: number, classes: readonly number[]): PreparedRows {
  const ids = classes.map((_, index) => from + index);
  return {
    numRows: classes.length,
    x: Float32Array.from(ids),
    y: Float32Array.from(classes),
    rowIds: Uint32Array.from(ids),
  };
}

function dataOf(train: readonly number[], validation: readonly number[]): PreparedData {
  return {
    fitted: { label: 'y', outputs: [], columns: [], featureNames: ['x'] },
    numFeatures: 1,
    numOutputs: 4,
    train: rowsOf(0, train),
    validation: rowsOf(train.length, validation),
    test: rowsOf(train.length + validation.length, [0, 1]),
    classWeights: new Float32Array(4).fill(1),
    numDropped: 0,
  };
}

const shapes = fc.record({
  train: fc.array(fc.nat(3), { minLength: 10, maxLength: 40 }),
  validation: fc.array(fc.nat(3), { minLength: 1, maxLength: 10 }),
  folds: fc.integer({ min: 2, max: 8 }),
  stratified: fc.boolean(),
});

describe('foldData', () => {
  it('lets every row validate once and learn in all other folds', () => {
    fc.assert(
      fc.property(shapes, ({ train, validation, folds, stratified }) => {
        const data = dataOf(train, validation);
        const all = [...data.train.rowIds, ...data.validation.rowIds];
        const validated: number[] = [];
        for (let fold = 0; fold < folds; fold++) {
          const one = foldData(data, { fold, folds, stratified });
          expect([...one.train.rowIds, ...one.validation.rowIds].sort((a, b) => a - b)).toEqual(
            all,
          );
          expect([...one.train.x]).toEqual([...one.train.rowIds]);
          const y = [...train, ...validation];
          expect([...one.validation.y]).toEqual([...one.validation.rowIds].map((id) => y[id]));
          expect(one.test).toBe(data.test);
          validated.push(...one.validation.rowIds);
        }
        expect(validated.sort((a, b) => a - b)).toEqual(all);
      }),
    );
  });

  it('makes folds whose sizes differ by one row at most, and so each class where stratified', () => {
    fc.assert(
      fc.property(shapes, ({ train, validation, folds, stratified }) => {
        const data = dataOf(train, validation);
        const sets = Array.from({ length: folds }, (_, fold) =>
          foldData(data, { fold, folds, stratified }),
        ).map((one) => one.validation.y);
        const spread = (counts: number[]) => Math.max(...counts) - Math.min(...counts);
        expect(spread(sets.map((y) => y.length))).toBeLessThanOrEqual(1);
        if (!stratified) return;
        for (const label of [0, 1, 2, 3])
          expect(
            spread(sets.map((y) => y.filter((one) => one === label).length)),
          ).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('weighs the classes by the rows it learns from', () => {
    const data = dataOf([0, 0, 0, 0, 1, 1], [2, 2]);
    const { classWeights } = foldData(data, { fold: 3, folds: 4, stratified: false });
    expect([...classWeights!]).toEqual([0.75, 1.5, 0, 0]);
    expect(
      foldData({ ...data, classWeights: null }, { fold: 0, folds: 4, stratified: false })
        .classWeights,
    ).toBeNull();
  });
});
