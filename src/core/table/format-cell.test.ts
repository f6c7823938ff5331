import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareWords } from './compare-words';
import { formatCell, formatValue } from './format-cell';

describe('formatCell', () => {
  it('writes numbers, words and missing cells as a person would', () => {
    const numbers = {
      name: 'a',
      type: 'number',
      values: Float64Array.of(0.1, NaN, 7, 1e-9),
    } as const;
    expect([0, 1, 2, 3].map((row) => formatCell(numbers, row))).toEqual(['0.1', '', '7', '1e-9']);
    const words = {
      name: 'b',
      type: 'category',
      codes: Int32Array.of(1, -1),
      levels: ['x', '<script>'],
    } as const;
    expect([0, 1].map((row) => formatCell(words, row))).toEqual(['<script>', '']);
    expect([0, 1, NaN].map((value) => formatValue('boolean', value))).toEqual([
      'false',
      'true',
      '',
    ]);
  });

  it('writes numbers that read back equal', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true }), (value) => {
        expect(Number(formatValue('number', value)) === value).toBe(true);
      }),
    );
  });

  it('writes dates as Date does, leaving off a time of midnight', () => {
    const anyDate = fc.date({ noInvalidDate: true });
    fc.assert(
      fc.property(anyDate, (date) => {
        const iso = date
          .toISOString()
          .replace(/(\.000)?Z$/, '')
          .replace(/T00:00:00$/, '');
        expect(formatValue('date', date.getTime())).toBe(iso);
      }),
    );
    expect(formatValue('date', Date.UTC(2024, 1, 29))).toBe('2024-02-29');
    expect(formatValue('date', Date.UTC(1969, 11, 31, 23, 59, 1, 5))).toBe(
      '1969-12-31T23:59:01.005',
    );
  });
});

describe('compareWords', () => {
  it('sorts by code points', () => {
    const byCodePoints = (a: string, b: string) => {
      const [left, right] = [[...a], [...b]].map((word) => word.map((c) => c.codePointAt(0)!));
      const place = left.findIndex((point, i) => point !== right[i]);
      if (place < 0) return left.length - right.length;
      return left[place] - (right[place] ?? -1);
    };
    const words = fc.string({
      unit: fc.constantFrom('a', 'B', '\uffff', '\ue000', '\u{1f377}', '가'),
    });
    fc.assert(
      fc.property(words, words, (a, b) => {
        expect(Math.sign(compareWords(a, b))).toBe(Math.sign(byCodePoints(a, b)));
      }),
    );
  });
});
