import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { errorFunction } from '../network/error-function';
import { mix32 } from './counter';
import { normalOf, normalQuantile, truncatedNormalAt } from './normal';

const moments = (values: readonly number[]) => {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return { mean, variance };
};

describe('normal numbers', () => {
  it('are the quantiles of the normal distribution', () => {
    fc.assert(
      fc.property(fc.double({ min: -0.999999, max: 0.999999, noNaN: true }), (x) => {
        expect(errorFunction(normalQuantile(x) / Math.SQRT2)).toBeCloseTo(x, 6);
      }),
    );
  });

  it.each([
    [0.6826894921370859, 1],
    [0.9544997361036416, 2],
    [0.9973002039367398, 3],
    [0.9999366575163338, 4],
    [0.9999994266968563, 5],
  ])('lie within ±z for the known share %f', (share, z) => {
    expect(normalQuantile(share)).toBeCloseTo(z, 4);
    expect(normalQuantile(-share)).toBeCloseTo(-z, 4);
  });

  it('have mean 0 and variance 1, and none is infinite', () => {
    const { mean, variance } = moments(
      Array.from({ length: 100_000 }, (_, i) => normalOf(mix32(i))),
    );
    expect(mean).toBeCloseTo(0, 1.7);
    expect(variance).toBeCloseTo(1, 1.4);
    expect(normalOf(0)).toBeCloseTo(-5.29, 1);
    expect(normalOf(0xffffffff)).toBe(-normalOf(0));
  });

  it('stay within ±2 when truncated, with variance 0.7737', () => {
    const values = Array.from({ length: 100_000 }, (_, i) => truncatedNormalAt(9, i));
    expect(Math.max(...values.map(Math.abs))).toBeLessThanOrEqual(2);
    expect(moments(values).variance).toBeCloseTo(0.7737, 1.7);
  });
});
