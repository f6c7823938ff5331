import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { thinIndices } from './thin';

const series = fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { maxLength: 5000 });

describe('thinIndices', () => {
  it('keeps few points, in order, with both ends', () => {
    fc.assert(
      fc.property(series, fc.integer({ min: 4, max: 300 }), (values, maxPoints) => {
        const indices = thinIndices(values, maxPoints);
        expect(indices.length).toBeLessThanOrEqual(maxPoints + 1);
        for (let i = 1; i < indices.length; i++) expect(indices[i]).toBeGreaterThan(indices[i - 1]);
        if (values.length > 0) {
          expect(indices[0]).toBe(0);
          expect(indices.at(-1)).toBe(values.length - 1);
        }
        if (values.length <= maxPoints - 1) expect(indices).toHaveLength(values.length);
      }),
    );
  });

  it('keeps a lonely spike', () => {
    const values = Array.from({ length: 10_000 }, () => 1);
    values[7777] = 5;
    expect(thinIndices(values, 200)).toContain(7777);
  });

  it('does not move the points of the past while the run grows, between doublings', () => {
    const values = Array.from({ length: 1000 }, (_, i) => Math.sin(i * i));
    const before = thinIndices(values.slice(0, 900), 200);
    const after = thinIndices(values, 200);
    expect(after.slice(0, 110)).toEqual(before.slice(0, 110));
  });
});
