import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeTable } from '../../../test/make-table';
import { correlationRatio, cramersV, pearson } from './association';
import { histogramOf, MAX_BINS, MAX_LEVELS } from './histogram';
import { evenRows, profileTable } from './profile';
import type { CategoricalColumn, NumericColumn } from './table';

const number = fc.oneof(fc.double(), fc.integer({ min: -50, max: 50 }), fc.constant(NaN));
const numbers = fc
  .array(number, { maxLength: 80 })
  .map((values) => Float64Array.from(values.filter((value) => Math.abs(value) !== Infinity)));
const codes = fc.array(fc.integer({ min: -1, max: 30 }), { maxLength: 120 });

const numeric = (values: Float64Array, type: NumericColumn['type']): NumericColumn => ({
  name: 'x',
  type,
  values,
});
const words = (list: number[]): CategoricalColumn => ({
  name: 'w',
  type: 'category',
  codes: Int32Array.from(list),
  levels: Array.from({ length: 31 }, (_, code) => `level ${code}`),
});
const sum = (counts: number[]) => counts.reduce((total, count) => total + count, 0);

describe('histogramOf', () => {
  it('counts every number once, in bins that span the range', () => {
    fc.assert(
      fc.property(numbers, (values) => {
        const histogram = histogramOf(numeric(values, 'number'));
        if (histogram.kind !== 'bins') throw new Error('numbers have bins');
        const present = values.filter((value) => !Number.isNaN(value));
        expect(sum(histogram.counts)).toBe(present.length);
        expect(histogram.counts.length).toBeLessThanOrEqual(MAX_BINS);
        if (new Set(present).size > 1) expect(histogram.counts[0]).toBeGreaterThan(0);
      }),
    );
  });

  it('gives few whole numbers one bar each, in their order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -5, max: 9 }), { minLength: 1 }), (values) => {
        const histogram = histogramOf(numeric(Float64Array.from(values), 'integer'));
        if (histogram.kind !== 'levels') throw new Error('few whole numbers have levels');
        const sorted = [...new Set(values)].sort((a, b) => a - b);
        expect(histogram.levels.map(({ value }) => value)).toEqual(sorted.map(String));
        expect(sum(histogram.levels.map(({ count }) => count))).toBe(values.length);
      }),
    );
  });

  it('lists the most frequent words first and sums up the rest', () => {
    fc.assert(
      fc.property(codes, (list) => {
        const histogram = histogramOf(words(list));
        if (histogram.kind !== 'levels') throw new Error('words have levels');
        const counts = histogram.levels.map(({ count }) => count);
        expect(counts).toEqual([...counts].sort((a, b) => b - a));
        expect(counts.length).toBeLessThanOrEqual(MAX_LEVELS);
        expect(sum(counts) + histogram.other).toBe(list.filter((code) => code >= 0).length);
      }),
    );
  });
});

describe('associations', () => {
  it('stay within 0 and 1, and take the two columns in any order', () => {
    fc.assert(
      fc.property(numbers, fc.array(number, { minLength: 80 }), codes, (x, other, list) => {
        const y = Float64Array.from(other.slice(0, x.length));
        const groups = Int32Array.from({ length: x.length }, (_, row) => list[row] ?? row % 3);
        const found = [
          Math.abs(pearson(x, y) ?? 0),
          correlationRatio(groups, x) ?? 0,
          cramersV(
            groups,
            groups.map((code) => code % 4),
          ) ?? 0,
        ];
        for (const value of found) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(1);
        }
        expect(pearson(x, y) ?? 2).toBeCloseTo(pearson(y, x) ?? 2, 9);
      }),
    );
  });

  it('are 1 for a copy, a straight line and a renaming', () => {
    const x = Float64Array.from({ length: 40 }, (_, row) => (row * 7) % 11);
    const groups = Int32Array.from(x, (value) => value % 4);
    expect(
      pearson(
        x,
        x.map((value) => 3 - 2 * value),
      ),
    ).toBeCloseTo(-1, 12);
    expect(correlationRatio(groups, Float64Array.from(groups))).toBeCloseTo(1, 12);
    expect(
      cramersV(
        groups,
        groups.map((code) => 9 - code),
      ),
    ).toBeCloseTo(1, 12);
  });

  it('are none where a side never changes or every row has a level of its own', () => {
    const x = Float64Array.from({ length: 20 }, (_, row) => row);
    const own = Int32Array.from(x);
    const same = own.map(() => 0);
    expect(
      pearson(
        x,
        x.map(() => 5),
      ),
    ).toBeNull();
    expect(correlationRatio(own, x)).toBeNull();
    expect(correlationRatio(same, x)).toBeNull();
    expect(cramersV(own, same)).toBeNull();
    expect(
      cramersV(
        own,
        own.map((code) => code % 2),
      ),
    ).toBeNull();
  });
});

describe('profileTable', () => {
  const table = makeTable({
    weak: [1, 5, 2, 4, 3, 6],
    strong: [1, 2, 3, 4, 5, 6.5],
    fixed: [2, 2, 2, 2, 2, 2],
    label: [1, 2, 3, 4, 5, 6],
  });

  it('ranks the columns by their association with the label and leaves the label out', () => {
    const profile = profileTable(table, 'label');
    expect(profile.ranking).toEqual(['strong', 'weak']);
    expect(profile.columns[3].association).toBeNull();
    expect(profile.sampled).toBeNull();
  });

  it('takes rows at even distances from a table of too many', () => {
    fc.assert(
      fc.property(fc.nat(5000), fc.integer({ min: 1, max: 500 }), (numRows, count) => {
        const rows = [...evenRows(numRows, count)];
        expect(rows.length).toBe(Math.min(numRows, count));
        expect(new Set(rows).size).toBe(rows.length);
        expect(rows.every((row) => row < numRows)).toBe(true);
      }),
    );
  });
});
