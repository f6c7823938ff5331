import { describe, expect, it } from 'vitest';
import { makeRecipe, makeTable } from '../../../test/make-table';
import { sayError } from '../../words/say-error';
import { UserError } from '../errors';
import { prepareData } from './prepare-data';

const numbers = (length: number, of: (row: number) => number | null) =>
  Array.from({ length }, (_, row) => of(row));

/** 40 rows: two features of numbers, one of words, and a label of three classes. */
const columns = {
  a: numbers(40, (row) => (row * 7) % 11),
  b: numbers(40, (row) => row / 3),
  colour: Array.from({ length: 40 }, (_, row) => ['red', 'green', 'blue'][row % 3]),
  label: numbers(40, (row) => 3 + ((row * 5) % 3)),
};
const task = { label: 'label', features: ['a', 'b', 'colour'] };

function codeOf(run: () => unknown): string | null {
  try {
    run();
    return null;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    for (const sentence of Object.values(sayError(error))) {
      expect(sentence).toMatch(/^[A-Z“].*\.$/);
    }
    return error.code;
  }
}

describe('what prepareData refuses, each with a code, a sentence and a hint', () => {
  const prepare = (
    cells: Parameters<typeof makeTable>[0],
    changes: Partial<Parameters<typeof makeRecipe>[0]> = {},
    types: Parameters<typeof makeTable>[1] = {},
  ) => codeOf(() => prepareData(makeTable(cells, types), makeRecipe({ task, ...changes })));
  const words = columns.colour;

  it.each([
    ['one-column', () => prepare({ label: columns.label })],
    ['column-missing', () => prepare({ a: columns.a, label: columns.label })],
    ['label-is-feature', () => prepare(columns, { task: { ...task, features: ['a', 'label'] } })],
    ['no-rows', () => prepare({ a: [], b: [], colour: [], label: [] })],
    ['all-rows-dropped', () => prepare({ ...columns, a: numbers(40, () => null) })],
    ['label-one-class', () => prepare({ ...columns, label: numbers(40, () => 5) })],
    [
      'label-not-integers',
      () => prepare({ ...columns, label: columns.b }, { task: { ...task, classes: 'integers' } }),
    ],
    [
      'label-not-integers',
      () => prepare({ ...columns, label: words }, { task: { ...task, classes: 'integers' } }),
    ],
    [
      'label-too-large',
      () =>
        prepare(
          { ...columns, label: numbers(40, (row) => row * 1000) },
          { task: { ...task, classes: 'integers' } },
        ),
    ],
    [
      'label-not-numeric',
      () => prepare({ ...columns, label: words }, { task: { ...task, kind: 'regression' } }),
    ],
    [
      'stratified-regression',
      () =>
        prepare(columns, {
          task: { ...task, kind: 'regression' },
          split: { method: 'stratified' },
        }),
    ],
    [
      'label-constant',
      () =>
        prepare(
          { ...columns, label: numbers(40, () => 5) },
          { task: { ...task, kind: 'regression' } },
        ),
    ],
    [
      'too-many-classes',
      () =>
        prepare({
          a: numbers(1200, (row) => row),
          b: numbers(1200, (row) => row),
          colour: numbers(1200, (row) => row),
          label: numbers(1200, (row) => row / 7),
        }),
    ],
    [
      'too-few-rows',
      () => prepare({ a: [1, 2, 3], b: [1, 2, 3], colour: ['x', 'y', 'x'], label: [0, 1, 0] }),
    ],
    ['batch-too-large', () => prepare(columns, { training: { batchSize: 26 } })],
    [
      'no-usable-feature',
      () =>
        prepare({ ...columns, a: numbers(40, () => 4) }, { task: { ...task, features: ['a'] } }),
    ],
    [
      'no-usable-feature',
      () => prepare(columns, { task: { ...task, features: ['colour'] } }, { colour: 'text' }),
    ],
    [
      'value-not-finite',
      () => prepare({ ...columns, a: numbers(40, (row) => (row === 9 ? Infinity : row)) }),
    ],
    [
      'value-not-finite',
      () =>
        prepare(
          { ...columns, label: numbers(40, (row) => row * 1e300) },
          { task: { ...task, kind: 'regression' } },
        ),
    ],
  ])('%s', (code, run) => {
    expect(run()).toBe(code);
  });

  it('a test table that is absent, lacks columns, has no whole row, other classes or words', () => {
    const recipe = makeRecipe({ task, split: { method: 'file' } });
    const test = (cells: Parameters<typeof makeTable>[0] | null) =>
      codeOf(() => prepareData(makeTable(columns), recipe, cells && makeTable(cells)));
    expect(test(null)).toBe('test-file-unset');
    expect(test({ a: [1], b: [1] })).toBe('test-columns-missing');
    const row = { a: [1], b: [1], colour: ['red'], label: [3] };
    expect(test({ ...row, a: [null] })).toBe('test-rows-dropped');
    expect(test({ a: [], b: [], colour: [], label: [] })).toBe('test-rows-dropped');
    expect(test({ ...row, label: [9] })).toBe('unknown-class');
    expect(test({ ...row, a: ['big'] })).toBe('column-holds-words');
    expect(test(row)).toBeNull();
  });

  it('columns dropped until none is left', () => {
    const some = (cells: (number | string | null)[]) => [null, ...cells.slice(1)];
    const cells = {
      label: columns.label,
      a: some(columns.a),
      b: some(columns.b),
      colour: some(columns.colour),
    };
    expect(prepare(cells, { preparation: { missing: 'drop-column' } })).toBe('all-columns-dropped');
  });

  it('names the column and the row of an infinite value', () => {
    const a = numbers(40, (row) => (row === 9 ? -Infinity : row));
    const recipe = makeRecipe({ task, preparation: { scaling: 'none' } });
    expect(() => prepareData(makeTable({ ...columns, a }), recipe)).toThrow(
      expect.objectContaining({ code: 'value-not-finite', params: { name: 'a', row: 10 } }),
    );
  });
});
