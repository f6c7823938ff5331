import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accuracy, majorityBaseline } from './classification';
import { classReport, confusionMatrix } from './confusion';
import { wilsonInterval } from './intervals';
import { meanBaseline, medianBaseline, r2Score, regressionMetrics } from './regression';

const rows = fc.integer({ min: 1, max: 60 });
const labels = (numRows: number, numOutputs: number, seed: number) =>
  Float32Array.from({ length: numRows }, (_, row) => (row * row * 7 + row * seed) % numOutputs);

describe('classification', () => {
  it('is always right with one-hot outputs of the truth, and the diagonal holds all rows', () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: 2, max: 6 }), fc.nat(99), (numRows, numOutputs, seed) => {
        const truth = labels(numRows, numOutputs, seed);
        const outputs = new Float32Array(numRows * numOutputs);
        truth.forEach((label, row) => (outputs[row * numOutputs + label] = 1));
        expect(accuracy(truth, outputs, numOutputs)).toBe(1);
        const { macro, weighted } = classReport(confusionMatrix(truth, outputs, numOutputs));
        for (const mean of [macro, weighted]) {
          expect(mean.f1).toBeCloseTo(1, 12);
          expect(mean.support).toBe(numRows);
        }
      }),
    );
  });

  it('has a weighted recall equal to the accuracy', () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: 2, max: 6 }), fc.nat(99), (numRows, numOutputs, seed) => {
        const truth = labels(numRows, numOutputs, seed);
        const outputs = labels(numRows * numOutputs, 97, seed + 1);
        const report = classReport(confusionMatrix(truth, outputs, numOutputs));
        expect(report.weighted.recall).toBeCloseTo(accuracy(truth, outputs, numOutputs), 12);
      }),
    );
  });

  it('takes the first of equal outputs, and 0 of no rows', () => {
    expect(accuracy(Float32Array.of(0, 1), Float32Array.of(0.5, 0.5, 0.5, 0.5), 2)).toBe(0.5);
    expect(accuracy(new Float32Array(0), new Float32Array(0), 2)).toBe(0);
  });

  it('takes the majority of the training rows, not of the rows scored', () => {
    const baseline = majorityBaseline(Float32Array.of(2, 2, 1), Float32Array.of(1, 1, 1, 2), 3);
    expect(baseline).toEqual({ index: 2, accuracy: 0.25 });
  });
});

describe('regression', () => {
  it('has an R² of 0 for the mean of the rows scored, and below for any other constant', () => {
    const truth = Float32Array.of(1, 2, 3, 10);
    expect(meanBaseline(truth, truth)).toMatchObject({ value: 4, mae: 3, r2: 0 });
    expect(meanBaseline(Float32Array.of(7), truth).r2).toBeLessThan(0);
    expect(medianBaseline(truth, truth)).toMatchObject({ value: 2.5, mae: 2.5 });
  });

  it('agrees with scikit-learn on a label that never varies', () => {
    expect(r2Score(Float32Array.of(2, 2), Float32Array.of(2, 2))).toBe(1);
    expect(r2Score(Float32Array.of(2, 2), Float32Array.of(2, 3))).toBe(0);
  });

  it('never has an RMSE below the MAE', () => {
    const values = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 50 });
    fc.assert(
      fc.property(values, (truth) => {
        const { mae, rmse } = regressionMetrics(
          Float32Array.from(truth),
          new Float32Array(truth.length),
        );
        expect(rmse).toBeGreaterThanOrEqual(mae - 1e-9);
      }),
    );
  });
});

describe('intervals', () => {
  it('holds the share, within 0..1, and shrinks with the rows', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.nat(500), (total, some) => {
        const count = some % (total + 1);
        const { low, high } = wilsonInterval(count, total);
        const more = wilsonInterval(count * 10, total * 10);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low - 1e-12).toBeLessThanOrEqual(count / total);
        expect(high + 1e-12).toBeGreaterThanOrEqual(count / total);
        expect(high).toBeLessThanOrEqual(1);
        expect(more.high - more.low).toBeLessThan(high - low);
      }),
    );
    expect(wilsonInterval(0, 0)).toEqual({ low: 0, high: 1 });
  });
});
