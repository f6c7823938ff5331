import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roundHalfEven, sampleRows } from './sample-rows';

describe('roundHalfEven', () => {
  it('rounds halves to the even neighbour, as Python does', () => {
    expect([0.5, 1.5, 2.5, 3.5, 2.4, 2.6, 7].map(roundHalfEven)).toEqual([0, 2, 2, 4, 2, 3, 7]);
  });
});

describe('sampleRows', () => {
  it('takes distinct rows; a larger share only adds to the end', () => {
    const shares = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 400 }),
        shares,
        shares,
        fc.nat(),
        (size, one, two, seed) => {
          const few = sampleRows(size, Math.min(one, two), seed);
          const many = sampleRows(size, Math.max(one, two), seed);
          expect(new Set(many).size).toBe(many.length);
          expect(many.subarray(0, few.length)).toEqual(few);
        },
      ),
    );
  });
});
