import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeTable } from '../../../test/make-table';
import { countRowsWithMissing } from './missing';
import { missingPatterns } from './missing-patterns';

describe('missingPatterns', () => {
  it('are sets of columns that are missing together', () => {
    const table = makeTable({
      a: [1, null, null, null, 5],
      b: ['x', 'y', null, null, 'z'],
      c: [1, 2, 3, 4, 5],
    });
    expect(missingPatterns(table)).toEqual([
      { columns: ['a'], rows: 1 },
      { columns: ['a', 'b'], rows: 2 },
    ]);
  });

  it('tell how many rows lack a value in any columns', () => {
    const column = fc.array(fc.option(fc.nat(3)), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(column, column, column, fc.subarray(['a', 'b', 'c']), (a, b, c, chosen) => {
        const table = makeTable({ a, b, c });
        const dropped = missingPatterns(table)!
          .filter(({ columns }) => columns.some((name) => chosen.includes(name)))
          .reduce((sum, { rows }) => sum + rows, 0);
        const columns = table.columns.filter(({ name }) => chosen.includes(name));
        expect(dropped).toBe(countRowsWithMissing({ ...table, columns }));
      }),
    );
  });

  it('are given up where there are too many', () => {
    const bits = Array.from({ length: 11 }, (_, bit) =>
      Array.from({ length: 2048 }, (_, row) => ((row >> bit) & 1 ? null : 1)),
    );
    const table = makeTable(Object.fromEntries(bits.map((cells, bit) => [`c${bit}`, cells])));
    expect(missingPatterns(table)).toBeNull();
  });
});
