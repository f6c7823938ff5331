import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dropPlace, makeWay, type RowEdges } from './drop-place';

const rowsOf = (heights: readonly number[]): RowEdges[] => {
  let top = 0;
  return heights.map((height) => {
    const row = { top, bottom: top + height };
    top = row.bottom + 4;
    return row;
  });
};
const lists = fc.array(fc.integer({ min: 20, max: 200 }), { minLength: 1, maxLength: 10 });

describe('dropPlace', () => {
  it('stays for small moves and goes to the ends for large ones', () => {
    fc.assert(
      fc.property(lists, fc.nat(), (heights, some) => {
        const rows = rowsOf(heights);
        const from = some % rows.length;
        expect(dropPlace(rows, from, 0)).toBe(from);
        expect(dropPlace(rows, from, 1e5)).toBe(rows.length - 1);
        expect(dropPlace(rows, from, -1e5)).toBe(0);
      }),
    );
  });

  it('never goes back while the row goes on', () => {
    fc.assert(
      fc.property(lists, fc.nat(), fc.integer(), fc.nat(), (heights, some, distance, more) => {
        const rows = rowsOf(heights);
        const from = some % rows.length;
        const there = dropPlace(rows, from, distance % 1000);
        expect(dropPlace(rows, from, (distance % 1000) + more)).toBeGreaterThanOrEqual(there);
      }),
    );
  });

  it('passes a row once its middle is crossed', () => {
    const rows = rowsOf([30, 30, 30]);
    expect(dropPlace(rows, 0, 18)).toBe(0);
    expect(dropPlace(rows, 0, 20)).toBe(1);
    expect(dropPlace(rows, 2, -20)).toBe(1);
  });
});

describe('makeWay', () => {
  it('lets the rows between make way and no other', () => {
    expect([0, 1, 2, 3].map((place) => makeWay(place, 0, 2, 30))).toEqual([0, -30, -30, 0]);
    expect([0, 1, 2, 3].map((place) => makeWay(place, 3, 1, 30))).toEqual([0, 30, 30, 0]);
  });
});
