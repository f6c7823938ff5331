import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Split } from '../recipe/recipe';
import type { Table } from '../table/table';
import { messageOf } from '../testing/message-of';
import { sampleRows } from './sample-rows';
import { countTraining, splitRows } from './split-rows';

const base: Split = {
  method: 'random',
  groupColumn: null,
  test: 0.3,
  validation: 0.1,
  randomState: 1234,
};

/** Rows with a label of `numClasses` classes and a group column, both scattered. */
function tableOf(numRows: number, numClasses: number, numGroups: number): Table {
  const scatter = (count: number) =>
    Float64Array.from({ length: numRows }, (_, row) => ((row * 7919) >> 3) % count);
  return {
    numRows,
    columns: [
      { name: 'label', type: 'integer', values: scatter(numClasses) },
      { name: 'group', type: 'integer', values: scatter(numGroups) },
    ],
  };
}
const allRows = (numRows: number) => Uint32Array.from({ length: numRows }, (_, row) => row);
const split = (numRows: number, change: Partial<Split> = {}, numClasses = 3, numGroups = 9) =>
  splitRows(
    tableOf(numRows, numClasses, numGroups),
    allRows(numRows),
    { ...base, ...change },
    'label',
  );

const arbitrary = fc.record({
  numRows: fc.integer({ min: 40, max: 400 }),
  test: fc.double({ min: 0.1, max: 0.6, noNaN: true }),
  validation: fc.double({ min: 0.1, max: 0.5, noNaN: true }),
  randomState: fc.integer({ min: 0, max: 0xffffffff }),
  method: fc.constantFrom('random', 'stratified', 'ordered', 'group'),
});

describe('splitRows', () => {
  it('puts every row in exactly one set, repeatably, with the test rows in file order', () => {
    fc.assert(
      fc.property(arbitrary, ({ numRows, ...change }) => {
        const sets = split(numRows, { ...change, groupColumn: 'group' });
        const together = [...sets.train, ...sets.validation, ...sets.test];
        expect(together.sort((a, b) => a - b)).toEqual([...allRows(numRows)]);
        expect([...sets.test]).toEqual([...sets.test].sort((a, b) => a - b));
        expect(split(numRows, { ...change, groupColumn: 'group' })).toEqual(sets);
      }),
    );
  });

  it('splits red wine as the tutorial does', () => {
    const { train, validation, test } = split(1599);
    expect([train.length, validation.length, test.length]).toEqual([1007, 112, 480]);
    expect([...train.subarray(0, 4)]).toEqual([688, 961, 726, 537]);
    expect([...test.subarray(0, 3)]).toEqual([...test.subarray(0, 3)].sort((a, b) => a - b));
  });

  it('names rows of the table where some rows were dropped', () => {
    const rows = allRows(30).filter((row) => row % 3 > 0);
    const sets = splitRows(tableOf(30, 2, 2), rows, base, 'label');
    for (const row of [...sets.train, ...sets.validation, ...sets.test])
      expect(row % 3).toBeGreaterThan(0);
  });

  it('keeps each class within one row of its share when stratified', () => {
    fc.assert(
      fc.property(arbitrary, fc.integer({ min: 2, max: 9 }), ({ numRows, ...change }, classes) => {
        const { values } = tableOf(numRows, classes, 1).columns[0] as { values: Float64Array };
        const { test } = split(numRows, { ...change, method: 'stratified' }, classes);
        for (let label = 0; label < classes; label++) {
          const exact = values.filter((value) => value === label).length * change.test;
          const held = test.filter((row) => values[row] === label).length;
          expect(Math.abs(held - exact)).toBeLessThan(1 + 1e-9);
        }
      }),
    );
  });

  it('leaves it to chance which of many classes of one row are held out', () => {
    const values = Float64Array.from({ length: 40 }, (_, row) => row);
    const table: Table = { numRows: 40, columns: [{ name: 'label', type: 'integer', values }] };
    const testRows = (randomState: number) =>
      splitRows(table, allRows(40), { ...base, method: 'stratified', randomState }, 'label').test;
    expect(testRows(1).length).toBe(12);
    expect(testRows(1)).not.toEqual(testRows(2));
  });

  it('holds out the end of the file when ordered', () => {
    const { train, validation, test } = split(10, { method: 'ordered', validation: 0.2 });
    expect([...train]).toEqual([0, 1, 2, 3, 4]);
    expect([...validation]).toEqual([5, 6]);
    expect([...test]).toEqual([7, 8, 9]);
  });

  it('holds nothing out where a second file is tested on, and takes validation rows at random', () => {
    const { train, validation, test } = split(100, { method: 'file', validation: 0.2 });
    expect([train.length, validation.length, test.length]).toEqual([80, 20, 0]);
    expect([...train, ...validation].sort((a, b) => a - b)).toEqual([...allRows(100)]);
    expect([...train, ...validation]).toEqual([...sampleRows(100, 1, base.randomState)]);
    expect(split(3, { method: 'file', validation: 0.3 }).validation.length).toBe(1);
    expect(messageOf(() => split(2, { method: 'file' }))).toContain(
      'Of 2 rows this split makes 1 for training and 1',
    );
  });

  it('never tears a group between training and test rows', () => {
    fc.assert(
      fc.property(arbitrary, fc.integer({ min: 3, max: 20 }), ({ numRows, ...change }, groups) => {
        const { values } = tableOf(numRows, 2, groups).columns[1] as { values: Float64Array };
        const sets = split(
          numRows,
          { ...change, method: 'group', groupColumn: 'group' },
          2,
          groups,
        );
        const held = new Set([...sets.test].map((row) => values[row]));
        for (const row of [...sets.train, ...sets.validation])
          expect(held.has(values[row])).toBe(false);
        const sizes = [...values].reduce((sum: number[], group) => {
          sum[group] = (sum[group] ?? 0) + 1;
          return sum;
        }, []);
        const largest = Math.max(...sizes.filter((size) => size > 0));
        expect(sets.test.length).toBeLessThanOrEqual(numRows * change.test + largest);
      }),
    );
  });
});

describe('what splitRows refuses', () => {
  it('too few rows, with the counts', () => {
    expect(messageOf(() => split(3))).toContain('Of 3 rows this split makes 1 for training');
    expect(() => split(3)).toThrow(expect.objectContaining({ code: 'too-few-rows' }));
    expect(messageOf(() => split(50, { test: 0.001 }))).toContain('0 for testing');
    expect(messageOf(() => split(50, { test: 0.99 }))).toContain('0 for training');
  });

  it('a group column that is unset, absent or the same in all rows', () => {
    const codeOf = (groupColumn: string | null, groups = 3) => {
      try {
        return split(20, { method: 'group', groupColumn }, 2, groups).test.length;
      } catch (error) {
        return (error as { code: string }).code;
      }
    };
    expect(codeOf(null)).toBe('group-column-unset');
    expect(codeOf('patient')).toBe('group-column-missing');
    expect(codeOf('group', 1)).toBe('one-group');
  });
});

describe('countTraining', () => {
  it('is validation_split of Keras', () => {
    expect(countTraining(1119, 0.1)).toBe(1007);
    expect(countTraining(10, 0.2)).toBe(8);
    expect(countTraining(10, 0.3)).toBe(7);
  });
});
