import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smoothed } from './smooth';

const series = fc.array(fc.double({ min: -100, max: 100, noNaN: true }), { maxLength: 300 });
const weights = fc.double({ min: 0, max: 0.99, noNaN: true });

describe('smoothed', () => {
  it('is the weighted mean of all values so far, each weighing `weight` times the next', () => {
    fc.assert(
      fc.property(series, weights, (values, weight) => {
        const result = smoothed(values, weight);
        for (const last of [0, Math.floor(values.length / 2), values.length - 1]) {
          if (last < 0 || last >= values.length) continue;
          let sum = 0;
          let total = 0;
          for (let i = 0; i <= last; i++) {
            sum += weight ** (last - i) * values[i];
            total += weight ** (last - i);
          }
          expect(result[last]).toBeCloseTo(sum / total, 6);
        }
      }),
    );
  });

  it('leaves a constant alone, and everything at weight 0', () => {
    for (const value of smoothed([3, 3, 3, 3], 0.9)) expect(value).toBeCloseTo(3, 12);
    expect(smoothed([1, 5, 2], 0)).toEqual([1, 5, 2]);
  });

  it('passes what is not finite and goes on after it', () => {
    expect(smoothed([2, NaN, 2, Infinity, 2], 0.5)).toEqual([2, NaN, 2, Infinity, 2]);
  });
});
