import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { moveCell } from './cell-place';

const size = { numRows: 100, numColumns: 5, pageRows: 10 };

describe('moveCell', () => {
  test.each([
    ['ArrowUp', { row: 49, column: 2 }],
    ['ArrowDown', { row: 51, column: 2 }],
    ['ArrowLeft', { row: 50, column: 1 }],
    ['ArrowRight', { row: 50, column: 3 }],
    ['PageUp', { row: 40, column: 2 }],
    ['PageDown', { row: 60, column: 2 }],
    ['Home', { row: 0, column: 2 }],
    ['End', { row: 99, column: 2 }],
    ['a', null],
  ])('%s', (key, place) => {
    expect(moveCell({ row: 50, column: 2 }, key, size)).toEqual(place);
  });

  test('never leaves the table', () => {
    const keys = fc.constantFrom('ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'PageDown');
    fc.assert(
      fc.property(fc.nat(99), fc.nat(4), keys, (row, column, key) => {
        const next = moveCell({ row, column }, key, size)!;
        expect(next.row).toBeGreaterThanOrEqual(0);
        expect(next.row).toBeLessThan(100);
        expect(next.column).toBeGreaterThanOrEqual(0);
        expect(next.column).toBeLessThan(5);
      }),
    );
  });
});
