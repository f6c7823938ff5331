import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spreadOf, summarize } from './summarize';
import { compareResults, resultOf } from './trial-result';

describe('spreadOf', () => {
  it('is NumPy’s mean and std with ddof=1', () => {
    const spread = spreadOf([0.58, 0.61, 0.6, 0.63])!;
    expect(spread).toMatchObject({ count: 4, min: 0.58, max: 0.63 });
    expect(spread.mean).toBeCloseTo(0.605, 12);
    expect(spread.sd).toBeCloseTo(0.0208166599946613, 12);
    expect(spreadOf([2])).toEqual({ count: 1, mean: 2, sd: 0, min: 2, max: 2 });
    expect(spreadOf([])).toBeNull();
  });
});

describe('summarize', () => {
  it('puts each value with its combination and leaves out what is missing', () => {
    const entries = fc.array(
      fc.record({
        combination: fc.nat(4),
        value: fc.option(fc.double({ noNaN: true, min: 0, max: 9 })),
      }),
    );
    fc.assert(
      fc.property(entries, (given) => {
        const summary = summarize(given);
        const counts = [...summary.values()].reduce((sum, { count }) => sum + count, 0);
        expect(counts).toBe(given.filter(({ value }) => value !== null).length);
        for (const [combination, { mean, min, max }] of summary) {
          expect(given.some((one) => one.combination === combination)).toBe(true);
          expect(mean).toBeGreaterThanOrEqual(min - 1e-9);
          expect(mean).toBeLessThanOrEqual(max + 1e-9);
        }
      }),
    );
  });
});

describe('resultOf', () => {
  const history = { valLoss: [2, 1, 1, 3], valMetric: [0.2, 0.3, 0.5, 0.5] };

  it('is the first of the best epochs by what is watched', () => {
    expect(resultOf(history, 'val_loss', 'classification')).toMatchObject({ epoch: 2, cost: 1 });
    expect(resultOf(history, 'val_metric', 'classification')).toMatchObject({
      epoch: 3,
      cost: 0.5,
    });
    expect(resultOf(history, 'val_metric', 'regression')).toMatchObject({ epoch: 1, valLoss: 2 });
    expect(resultOf(history, 'val_loss', 'classification', 1)).toMatchObject({ epoch: 1 });
    expect(resultOf({ valLoss: [], valMetric: [] }, 'val_loss', 'regression')).toBeNull();
  });

  it('sorts the best first and runs without an epoch last', () => {
    const good = resultOf(history, 'val_loss', 'regression');
    const bad = resultOf({ valLoss: [9], valMetric: [9] }, 'val_loss', 'regression');
    expect([null, bad, good].sort(compareResults)).toEqual([good, bad, null]);
  });
});
