import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calibrationCurve } from './calibration';
import { rowsOfCell, topMistakes } from './mistakes';
import { averagePrecision, precisionRecallCurve } from './precision-recall';
import { rankRows } from './ranking';
import { largestResiduals, residualBins, residualsOf } from './residuals';
import { areaUnderRoc, rocCurve } from './roc';
import { thinRows } from './thin-rows';
import { scoresAtThreshold } from './threshold';

describe('rankRows', () => {
  const cases = fc.array(fc.tuple(fc.boolean(), fc.integer({ min: 0, max: 20 })), {
    minLength: 1,
    maxLength: 60,
  });
  const split = (list: readonly (readonly [boolean, number])[]) =>
    [
      Uint8Array.from(list, ([positive]) => Number(positive)),
      Float32Array.from(list, ([, score]) => score / 20),
    ] as const;

  it('has an area that turns over with the classes and counts every pair', () => {
    fc.assert(
      fc.property(cases, (list) => {
        const [positive, scores] = split(list);
        const area = areaUnderRoc(rankRows(positive, scores));
        const other = areaUnderRoc(rankRows(positive.map((one) => 1 - one) as Uint8Array, scores));
        const pairs = list.flatMap(([a, x]) =>
          list.flatMap(([b, y]) => (a && !b ? [x > y ? 1 : x === y ? 0.5 : 0] : [])),
        );
        if (pairs.length === 0) {
          expect(area).toBeNull();
          return;
        }
        expect(area! + other!).toBeCloseTo(1, 12);
        const mean = pairs.reduce((sum: number, pair) => sum + pair, 0) / pairs.length;
        expect(area).toBeCloseTo(mean, 12);
      }),
    );
  });

  it('counts the rows at every threshold', () => {
    fc.assert(
      fc.property(cases, fc.integer({ min: 0, max: 20 }), (list, step) => {
        const [positive, scores] = split(list);
        const at = scoresAtThreshold(rankRows(positive, scores), step / 20);
        const taken = list.filter(([, score]) => score >= step);
        expect(at.truePositives).toBe(taken.filter(([own]) => own).length);
        expect(at.falsePositives).toBe(taken.filter(([own]) => !own).length);
        expect(at.trueNegatives + at.falseNegatives).toBe(list.length - taken.length);
      }),
    );
  });

  it('has no curve where a side has no rows', () => {
    const ranking = rankRows(Uint8Array.of(0, 0), Float32Array.of(0.25, 0));
    expect(rocCurve(ranking)).toBeNull();
    expect(precisionRecallCurve(ranking)).toBeNull();
    expect(averagePrecision(ranking)).toBeNull();
  });

  it('puts a negative zero with the other zeros', () => {
    const ranking = rankRows(Uint8Array.of(1, 0, 1), Float32Array.of(-0, 0.5, 0));
    expect([...ranking.thresholds]).toEqual([0.5, 0]);
  });
});

describe('calibrationCurve', () => {
  it('puts an edge’s rows in the bin below and 0 and 1 in the outer bins', () => {
    const scores = Float32Array.of(0, 0.25, 0.2500001, 0.5, 1);
    const { bins } = calibrationCurve(Uint8Array.of(0, 0, 0, 0, 1), scores, 4);
    expect(bins.map(({ rows }) => rows)).toEqual([2, 2, 1]);
  });

  it('has an error of 0 where probabilities are true', () => {
    const { expectedError } = calibrationCurve(Uint8Array.of(0, 1), Float32Array.of(0.5, 0.5));
    expect(expectedError).toBe(0);
  });
});

describe('mistakes', () => {
  const truth = Float32Array.of(0, 1, 1, 0);
  const outputs = Float32Array.of(0.4, 0.6, 0.9, 0.1, 0.2, 0.8, 0.4, 0.6);

  it('come surest first, without the rows that are right', () => {
    const found = topMistakes(truth, outputs, 2, 10);
    expect(found.map(({ row }) => row)).toEqual([1, 0, 3]);
    expect(found[0]).toMatchObject({ predicted: 0, actual: 1 });
    expect(found[0].probability).toBeCloseTo(0.9, 6);
    expect(topMistakes(truth, outputs, 2, 1)).toHaveLength(1);
  });

  it('are the rows of a cell', () => {
    expect(rowsOfCell(truth, outputs, 2, { actual: 0, predicted: 1 })).toEqual([0, 3]);
    expect(rowsOfCell(truth, outputs, 2, { actual: 0, predicted: 0 })).toEqual([]);
  });
});

describe('residuals', () => {
  it('are above 0 where the prediction is too low, and the largest come first', () => {
    const residuals = residualsOf(Float32Array.of(1, 5, 2), Float32Array.of(2, 1, 2));
    expect([...residuals]).toEqual([-1, 4, 0]);
    expect(largestResiduals(residuals, 2)).toEqual([1, 0]);
  });

  it('are each in one bin, and no bin has both signs', () => {
    const values = fc.array(fc.float({ min: -1e6, max: 1e6, noNaN: true }), { maxLength: 50 });
    fc.assert(
      fc.property(values, (list) => {
        const { min, width, counts } = residualBins(Float64Array.from(list));
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(list.length);
        expect(counts.length).toBeLessThan(60);
        expect(Math.abs(min / width - Math.round(min / width))).toBeLessThan(1e-6);
      }),
    );
    expect(residualBins(Float64Array.of(NaN)).counts).toHaveLength(0);
  });
});

describe('thinRows', () => {
  it('keeps all of few rows, and of many as many as asked with those to keep', () => {
    expect([...thinRows(3, 10)]).toEqual([0, 1, 2]);
    fc.assert(
      fc.property(fc.integer({ min: 101, max: 5000 }), fc.nat(100), (numRows, place) => {
        const rows = [...thinRows(numRows, 100, [place])];
        expect(rows).toContain(place);
        expect(rows.length).toBeGreaterThan(90);
        expect(rows.length).toBeLessThanOrEqual(100);
        expect(rows).toEqual([...new Set(rows)].sort((a, b) => a - b));
      }),
    );
  });
});
