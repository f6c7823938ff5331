import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sizeOfValues, spreadOf } from './spread';

describe('spreadOf', () => {
  it('counts as numpy.histogram does', () => {
    // numpy.histogram([0, 1, 2, 3, 4, 4.9, 5, 5], bins=5) gives [1, 1, 1, 1, 4].
    const spread = spreadOf([0, 1, 2, 3, 4, 4.9, 5, 5], 5);
    expect(spread.counts).toEqual([1, 1, 1, 1, 4]);
    expect(spread.mean).toBeCloseTo(3.1125, 12);
    // numpy.std of the same.
    expect(spread.deviation).toBeCloseTo(1.820328, 5);
  });

  it('puts every finite value in one bin, between the smallest and the largest', () => {
    const values = fc.array(fc.float({ min: -1e6, max: 1e6 }), { minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(values, (list) => {
        const finite = list.filter(Number.isFinite);
        const spread = spreadOf(list);
        expect(spread.counts.reduce((sum, count) => sum + count, 0)).toBe(finite.length);
        if (finite.length === 0) return;
        expect(spread.min).toBe(Math.min(...finite));
        expect(spread.max).toBe(Math.max(...finite));
        const meanSquare = finite.reduce((sum, value) => sum + value * value, 0) / finite.length;
        expect(sizeOfValues(spread)).toBeCloseTo(Math.sqrt(meanSquare), 3);
      }),
    );
  });

  it('has one bin for equal values and none to count without values', () => {
    expect(spreadOf([2, 2, 2])).toEqual({ min: 2, max: 2, mean: 2, deviation: 0, counts: [3] });
    expect(spreadOf([NaN, Infinity]).counts).toEqual([0]);
  });
});
