import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { largestPlaces } from './largest';

describe('largestPlaces', () => {
  it('gives what sorting all would give', () => {
    const values = fc.array(fc.integer({ min: -5, max: 5 }), { maxLength: 40 });
    fc.assert(
      fc.property(values, fc.integer({ min: 0, max: 50 }), (list, most) => {
        const all = list.map((_, place) => place).sort((a, b) => list[b] - list[a] || a - b);
        expect(largestPlaces(Float64Array.from(list), most)).toEqual(all.slice(0, most));
      }),
    );
  });

  it('puts what is not a number first', () => {
    expect(largestPlaces(Float64Array.of(1, NaN, 3), 2)).toEqual([1, 2]);
  });
});
