import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeRecipe, makeTable } from '../../../test/make-table';
import type { Recipe } from '../recipe/recipe';
import { messageOf } from '../testing/message-of';
import { applyPreparation } from './apply-preparation';
import { fitPreparation } from './fit-preparation';
import { describeUnusual } from './unusual';

const seen = makeTable({
  size: [1, 2, 3, 4, 5],
  colour: ['red', 'green', 'red', 'blue', 'green'],
  y: [0, 1, 0, 1, 0],
});
const rowsOf = (numRows: number) => Uint32Array.from({ length: numRows }, (_, row) => row);

function fit(preparation: Partial<Recipe['preparation']> = {}) {
  const task = { label: 'y', features: ['size', 'colour'] };
  return fitPreparation(seen, makeRecipe({ task, preparation }), rowsOf(5), ['0', '1']);
}
const apply = (
  cells: Parameters<typeof makeTable>[0],
  preparation: Partial<Recipe['preparation']> = {},
) => {
  const table = makeTable(cells);
  return [...applyPreparation(fit(preparation), table, rowsOf(table.numRows))];
};

describe('applyPreparation on new rows', () => {
  it('treats a row as the same row was treated in training, alone or among others', () => {
    const all = applyPreparation(fit(), seen, rowsOf(5));
    fc.assert(
      fc.property(fc.nat(4), (row) => {
        const alone = applyPreparation(fit(), seen, Uint32Array.of(row));
        expect(alone).toEqual(all.slice(row * 4, row * 4 + 4));
      }),
    );
  });

  it('finds columns by name and lets values lie outside the range', () => {
    expect(apply({ colour: ['blue'], extra: [7], size: [9] })).toEqual([2, 1, 0, 0]);
  });

  it('gives an unseen level all zeros, or "other" where levels were left over', () => {
    expect(apply({ size: [1], colour: ['pink'] })).toEqual([0, 0, 0, 0]);
    expect(apply({ size: [1, 1], colour: ['pink', 'blue'] }, { maxLevels: 2 })).toEqual([
      0, 0, 0, 1, 0, 0, 0, 1,
    ]);
    const ordinal = { encoding: 'ordinal', scaling: 'none' } as const;
    expect(apply({ size: [1, 1], colour: ['pink', 'red'] }, ordinal)).toEqual([1, -1, 1, 2]);
  });

  it('fills what is missing, or leaves NaN where such rows are dropped', () => {
    const missing = { size: [null, 3], colour: ['red', null] };
    const filled = { missing: 'most-frequent', scaling: 'none' } as const;
    expect(apply(missing, filled)).toEqual([1, 0, 0, 1, 3, 0, 1, 0]);
    expect(apply(missing)).toEqual([NaN, 0, 0, 1, 0.5, NaN, NaN, NaN]);
  });

  it('reads a column of codes that another file shows as numbers', () => {
    const codes = makeTable({ code: ['1', '2', 'x'], y: [0, 1, 0] });
    const recipe = makeRecipe({ task: { label: 'y', features: ['code'] } });
    const fitted = fitPreparation(codes, recipe, rowsOf(3), []);
    const numbersOnly = makeTable({ code: [2, 1] });
    expect([...applyPreparation(fitted, numbersOnly, rowsOf(2))]).toEqual([0, 1, 0, 1, 0, 0]);
  });

  it('says which column is absent or holds words', () => {
    expect(messageOf(() => apply({ size: [1] }))).toContain('no column named “colour”');
    expect(messageOf(() => apply({ size: ['big'], colour: ['red'] }))).toContain(
      '“size” held numbers in training and holds words here, such as “big”',
    );
    expect(apply({ size: [null], colour: ['red'] }, { missing: 'mean' })[0]).toBe(0.5);
  });
});

describe('describeUnusual', () => {
  it('has nothing to say of the training rows', () => {
    expect(describeUnusual(fit(), seen, rowsOf(5))).toEqual([]);
  });

  it('counts values out of range, unseen levels and values that nothing fills', () => {
    const table = makeTable({
      size: [0, 6, 7, null, 3],
      colour: ['pink', 'teal', 'pink', 'red', null],
    });
    expect(describeUnusual(fit(), table, rowsOf(5))).toEqual([
      { name: 'size', unfilled: 1, below: 1, above: 2, unseen: 0, unseenLevels: [] },
      {
        name: 'colour',
        unfilled: 1,
        below: 0,
        above: 0,
        unseen: 3,
        unseenLevels: ['pink', 'teal'],
      },
    ]);
    const filled = fit({ missing: 'most-frequent' });
    expect(describeUnusual(filled, table, rowsOf(5)).map(({ unfilled }) => unfilled)).toEqual([
      0, 0,
    ]);
  });
});

describe('a fitted preparation', () => {
  it('survives JSON, since it is stored with the model', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('mean', 'median', 'most-frequent', 'constant', 'drop-rows'),
        fc.constantFrom('one-hot', 'ordinal'),
        fc.array(
          fc.option(fc.double({ min: -1e100, max: 1e100, noNaN: true }).map((value) => value + 0)),
          {
            minLength: 5,
            maxLength: 5,
          },
        ),
        (missing, encoding, size) => {
          const table = makeTable({ size, colour: ['a', 'b', null, 'a', 'c'], y: [0, 1, 0, 1, 0] });
          const task = { label: 'y', features: ['size', 'colour'] };
          const recipe = makeRecipe({ task, preparation: { missing, encoding } });
          const fitted = fitPreparation(table, recipe, rowsOf(5), ['0', '1']);
          const read = JSON.parse(JSON.stringify(fitted));
          expect(applyPreparation(read, table, rowsOf(5))).toEqual(
            applyPreparation(fitted, table, rowsOf(5)),
          );
        },
      ),
    );
  });
});
