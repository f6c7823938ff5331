import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_EXTENT, rowWindow, scrollFor, spanInSight } from './scroll-window';

const rowHeight = 28;
const counts = fc.oneof(fc.integer({ min: 1, max: 2000 }), fc.integer({ min: 1, max: 5_000_000 }));

describe('rowWindow', () => {
  it('covers what is in sight, with few rows, at any place of any table', () => {
    fc.assert(
      fc.property(
        counts,
        fc.integer({ min: 1, max: 1200 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (numRows, viewport, share) => {
          const furthest = Math.max(0, Math.min(numRows * rowHeight, MAX_EXTENT) - viewport);
          const scrollTop = share * furthest;
          const { start, end, top } = rowWindow(scrollTop, viewport, rowHeight, numRows);
          expect(end - start).toBeLessThanOrEqual(viewport / rowHeight + 11);
          if (start > 0) expect(top).toBeLessThanOrEqual(scrollTop);
          const bottom = top + (end - start) * rowHeight;
          if (end < numRows) expect(bottom).toBeGreaterThanOrEqual(scrollTop + viewport - 1e-3);
        },
      ),
    );
  });

  it('begins with the first row and ends with the last, right at the ends', () => {
    fc.assert(
      fc.property(counts, fc.integer({ min: 1, max: 1200 }), (numRows, viewport) => {
        const atTop = rowWindow(0, viewport, rowHeight, numRows);
        expect([atTop.start, atTop.top]).toEqual([0, 0]);
        const furthest = Math.max(0, atTop.extent - viewport);
        const { start, end, top } = rowWindow(furthest, viewport, rowHeight, numRows);
        expect(end).toBe(numRows);
        expect(top + (end - start) * rowHeight).toBeCloseTo(atTop.extent, 3);
      }),
    );
  });
});

describe('spanInSight', () => {
  it('lies within the items', () => {
    fc.assert(
      fc.property(fc.integer({ min: -500, max: 90_000 }), fc.nat(500), (offset, count) => {
        const { start, end } = spanInSight(offset, 900, 150, count, 1);
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThanOrEqual(count);
      }),
    );
  });
});

describe('scrollFor', () => {
  it('brings any row into sight, and leaves one that is alone', () => {
    const counts = fc.constantFrom(10, 1000, 1_000_000);
    fc.assert(
      fc.property(counts, fc.nat(), fc.double({ min: 0, max: 1, noNaN: true }), (count, n, at) => {
        const row = n % count;
        const { extent } = rowWindow(0, 400, 28, count);
        const scroll = at * Math.max(0, extent - 400);
        const next = scrollFor(row, scroll, 400, 28, count);
        const { start, top } = rowWindow(next, 400, 28, count);
        const seenAt = top + (row - start) * 28 - next;
        expect(seenAt).toBeGreaterThan(-1);
        expect(seenAt).toBeLessThan(400 - 28 + 1);
        expect(scrollFor(row, next, 400, 28, count)).toBeCloseTo(next, 3);
      }),
    );
  });
});
