import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeTable } from '../../../test/make-table';
import { fingerprintTable } from './fingerprint';

const cell = fc.oneof(fc.integer({ min: -99, max: 99 }), fc.constant(null));
const cells = fc.array(cell, { minLength: 2, maxLength: 40 });

describe('fingerprintTable', () => {
  const columns = { size: [1, 2, null, 4], kind: ['a', 'b', 'a', null] };

  it('is the same for a table read again', () => {
    expect(fingerprintTable(makeTable(columns))).toBe(fingerprintTable(makeTable({ ...columns })));
    expect(fingerprintTable(makeTable(columns))).toMatch(/^[0-9a-f]{16}$/);
  });

  it('tells names, order of columns and missing cells apart', () => {
    const { size, kind } = columns;
    const others: Parameters<typeof makeTable>[0][] = [
      { height: size, kind },
      { kind, size },
      { size: [1, 2, 3, 4], kind },
      { size, kind: ['a', 'b', 'a', 'a'] },
      { size: size.slice(0, 3), kind: kind.slice(0, 3) },
    ];
    const all = [columns, ...others].map((one) => fingerprintTable(makeTable(one)));
    expect(new Set(all).size).toBe(all.length);
  });

  it('does not depend on the order in which levels were met', () => {
    const ordered = { numRows: 2, columns: [words(['a', 'b'], [0, 1])] };
    const turned = { numRows: 2, columns: [words(['b', 'a'], [1, 0])] };
    expect(fingerprintTable(ordered)).toBe(fingerprintTable(turned));
  });

  it('sees two cells change places', () => {
    fc.assert(
      fc.property(cells, fc.nat(), fc.nat(), (values, i, j) => {
        const [first, second] = [i % values.length, j % values.length];
        const turned = values.with(first, values[second]).with(second, values[first]);
        const same = values[first] === values[second];
        const [before, after] = [values, turned].map((x) => fingerprintTable(makeTable({ x })));
        expect(before === after).toBe(same);
      }),
    );
  });

  it('looks at the first and the last row of many', () => {
    const x = Array.from({ length: 5000 }, (_, row) => row);
    const before = fingerprintTable(makeTable({ x }));
    expect(fingerprintTable(makeTable({ x: x.with(0, -1) }))).not.toBe(before);
    expect(fingerprintTable(makeTable({ x: x.with(4999, -1) }))).not.toBe(before);
  });
});

function words(levels: readonly string[], codes: readonly number[]) {
  return { name: 'kind', type: 'category', levels, codes: Int32Array.from(codes) } as const;
}
