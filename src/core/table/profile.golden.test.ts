import { describe, expect, it } from 'vitest';
import golden from '../../../test/reference/profile.json';
import { makeTable } from '../../../test/make-table';
import { profileTable, type ColumnProfile } from './profile';

type Numbers = Record<string, number>;

describe.each(golden)('pandas with $columns.x.length rows', (expected) => {
  const table = makeTable(expected.columns);
  const profiled = (label: string) =>
    Object.fromEntries(
      profileTable(table, label).columns.map((column) => [column.name, column]),
    ) as Record<string, ColumnProfile>;
  const byNumber = profiled('y');
  const byGroup = profiled('group');

  it('median and std', () => {
    for (const [name, median] of Object.entries(expected.median as Numbers)) {
      expect(byNumber[name].median).toBeCloseTo(median, 12);
      expect(byNumber[name].std).toBeCloseTo((expected.std as Numbers)[name], 6);
    }
  });

  it("NumPy's histogram of 24 bins", () => {
    for (const [name, counts] of Object.entries(expected.histogram)) {
      expect(byNumber[name].histogram).toMatchObject({ kind: 'bins', counts });
    }
  });

  it('value_counts of whole numbers by value, of words by count', () => {
    const counts = (name: string) => {
      const { histogram } = byNumber[name];
      return histogram.kind === 'levels' ? histogram.levels : [];
    };
    expect(counts('few').map(({ count }) => count)).toEqual(expected.levels);
    for (const [name, words] of Object.entries(expected.words)) {
      expect(Object.fromEntries(counts(name).map(({ value, count }) => [value, count]))).toEqual(
        words,
      );
    }
  });

  it("Pearson's r", () => {
    for (const [name, r] of Object.entries(expected.r)) {
      expect(byNumber[name].association).toMatchObject({ measure: 'pearson' });
      expect(byNumber[name].association?.r).toBeCloseTo(r, 7);
    }
  });

  it('the corrected correlation ratio', () => {
    for (const [name, eta] of Object.entries(expected.eta as Numbers)) {
      expect(byGroup[name].association?.measure).toBe('correlation-ratio');
      expect(byGroup[name].association?.value).toBeCloseTo(eta, 6);
    }
  });

  it("the corrected Cramér's V", () => {
    expect(byGroup.colour.association?.measure).toBe('cramers-v');
    expect(byGroup.colour.association?.value).toBeCloseTo(expected.v, 12);
  });
});
