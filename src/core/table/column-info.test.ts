import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeTable } from '../../../test/make-table';
import { describeColumn, describeTable } from './column-info';
import { formatCell } from './format-cell';
import type { ColumnType } from './table';

type Cells = (number | string | null)[];
const describeCells = (name: string, cells: Cells, type?: ColumnType) =>
  describeColumn(makeTable({ [name]: cells }, type ? { [name]: type } : {}).columns[0]);
const upTo = (length: number, of: (row: number) => number | string) =>
  Array.from({ length }, (_, row) => of(row));

describe('describeTable', () => {
  it('counts what is missing and describes each column', () => {
    const note = { code: 'type-not-whole', params: { name: 'a' } } as const;
    const table = makeTable({ a: [1, null, 3, 1], b: ['x', 'y', null, 'y'], c: [0.5, 1, 2, null] });
    expect(describeTable('few.csv', table, [note])).toEqual({
      name: 'few.csv',
      fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/),
      numRows: 4,
      rowsWithMissing: 3,
      missingPatterns: ['a', 'b', 'c'].map((column) => ({ columns: [column], rows: 1 })),
      notes: [note],
      columns: [
        {
          name: 'a',
          type: 'integer',
          missing: 1,
          distinct: 2,
          min: 1,
          mean: 5 / 3,
          max: 3,
          levels: [
            { value: '1', count: 2 },
            { value: '3', count: 1 },
          ],
          excluded: null,
        },
        {
          name: 'b',
          type: 'category',
          missing: 1,
          distinct: 2,
          min: null,
          mean: null,
          max: null,
          levels: [
            { value: 'y', count: 2 },
            { value: 'x', count: 1 },
          ],
          excluded: null,
        },
        expect.objectContaining({ name: 'c', missing: 1, distinct: 3, levels: null }),
      ],
    });
  });
});

describe('describeColumn', () => {
  it('counts as a set of the written cells does, whatever the numbers', () => {
    const wholes = fc.integer({ min: -20, max: 60 });
    const huge = fc.integer({ min: -(2 ** 40), max: 2 ** 40 });
    const fractions = fc.integer({ min: -9, max: 9 }).map((value) => value / 4);
    const cells = (value: fc.Arbitrary<number>) => fc.array(fc.option(value), { maxLength: 120 });
    fc.assert(
      fc.property(fc.oneof(cells(wholes), cells(huge), cells(fractions)), (values) => {
        const column = makeTable({ a: values }).columns[0];
        const written = values
          .map((_, row) => formatCell(column, row))
          .filter((cell) => cell !== '');
        const info = describeColumn(column);
        expect(info.missing).toBe(values.length - written.length);
        expect(info.distinct).toBe(new Set(written).size);
        for (const { value, count } of info.levels ?? [])
          expect(count).toBe(written.filter((cell) => cell === value).length);
        if (info.levels) expect(info.levels.length).toBe(info.distinct);
      }),
    );
  });

  it('lists at most 50 levels of words, the most frequent first, equals by code point', () => {
    const words = upTo(200, (row) => `w${String(row % 70).padStart(2, '0')}`);
    const { levels, distinct } = describeCells('a', words);
    expect(distinct).toBe(70);
    expect(levels!.length).toBe(50);
    expect(levels![0]).toEqual({ value: 'w00', count: 3 });
    expect(levels!.at(-1)).toEqual({ value: 'w49', count: 3 });
  });

  it('lists whole numbers only where there are at most 50', () => {
    expect(
      describeCells(
        'a',
        upTo(99, (row) => row % 50),
      ).levels!.length,
    ).toBe(50);
    expect(
      describeCells(
        'a',
        upTo(99, (row) => row % 51),
      ).levels,
    ).toBeNull();
  });

  it('counts many different values too', () => {
    const { distinct, missing } = describeCells('a', [
      ...upTo(40_000, (row) => row / 8),
      ...upTo(9, (row) => row),
      null,
    ]);
    expect([distinct, missing]).toEqual([40_000, 1]);
  });

  it('writes booleans as words', () => {
    const { levels } = describeCells('a', [1, 0, 1], 'boolean');
    expect(levels).toEqual([
      { value: 'true', count: 2 },
      { value: 'false', count: 1 },
    ]);
  });

  it.each<[string, string, Cells, ColumnType | undefined, string | null]>([
    ['no values', 'a', [null, null], undefined, 'empty'],
    ['one value', 'a', [4, 4, null], undefined, 'constant'],
    ['one word', 'a', ['x', 'x'], undefined, 'constant'],
    ['rows counted', 'a', upTo(20, (row) => row + 7), undefined, 'identifier'],
    ['too few rows to tell', 'a', upTo(19, (row) => row + 7), undefined, null],
    ['distinct whole numbers out of order', 'price', upTo(20, (row) => row * 31), undefined, null],
    [
      'the same, named as an id',
      'customer_id',
      upTo(20, (row) => row * 31),
      undefined,
      'identifier',
    ],
    [
      'the same, named in camel case',
      'userId',
      upTo(20, (row) => row * 31),
      undefined,
      'identifier',
    ],
    ['a word that ends in id', 'citric acid', upTo(20, (row) => row * 31), undefined, null],
    ['an id that repeats', 'id', upTo(20, (row) => row % 7), undefined, null],
    ['distinct fractions named as an id', 'id', upTo(20, (row) => row / 3), undefined, null],
    ['distinct words named as an id', 'ID', upTo(20, (row) => `n${row}`), 'text', 'identifier'],
    ['free text', 'comment', upTo(20, (row) => `n${row}`), 'text', 'free-text'],
  ])('excludes by %s', (_, name, cells, type, excluded) => {
    expect(describeCells(name, cells, type).excluded).toBe(excluded);
  });
});
