import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeRecipe, makeTable } from '../../../test/make-table';
import { describeTable } from '../table/column-info';
import type { Recipe } from '../recipe/recipe';
import { compareTables, missingColumnsText } from './compare-tables';

const cells = {
  size: [1, 2, 3, 4],
  colour: ['red', 'blue', 'red', 'green'],
  when: [0, 1, 2, 3],
  y: ['a', 'b', 'a', 'b'],
};
type Cells = Parameters<typeof makeTable>[0];
const infoOf = (columns: Cells, types: Parameters<typeof makeTable>[1] = { when: 'date' }) =>
  describeTable('t.csv', makeTable(columns, types), []);
const task = { label: 'y', features: ['size', 'colour', 'when'] };

function compare(
  test: Cells,
  changes: Omit<Parameters<typeof makeRecipe>[0], 'task'> & { task?: Partial<Recipe['task']> } = {},
  types?: Parameters<typeof makeTable>[1],
) {
  const recipe = makeRecipe({ ...changes, task: { ...task, ...changes.task } });
  return compareTables(infoOf(cells), infoOf(test, types), recipe);
}

describe('compareTables', () => {
  it('finds no difference where the columns are the same, whatever their order and rows', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(Object.keys(cells), { minLength: 4 }),
        fc.subarray([0, 1, 2, 3], { minLength: 1 }),
        (names, rows) => {
          const test = names.map((name) => [
            name,
            rows.map((row) => cells[name as keyof typeof cells][row]),
          ]);
          expect(compare(Object.fromEntries(test))).toEqual([]);
        },
      ),
    );
  });

  it('names all columns that are lacking in one sentence, and blocks', () => {
    expect(compare({ colour: ['red'] })).toEqual([
      {
        kind: 'missing-columns',
        message: 'The test file lacks the features “size” and “when” and the label “y”.',
        blocks: true,
      },
    ]);
    const recipe = makeRecipe({ task });
    expect(missingColumnsText(['size'], recipe.task)).toBe(
      'The test file lacks the feature “size”.',
    );
    expect(missingColumnsText(['y'], recipe.task)).toBe('The test file lacks the label “y”.');
  });

  it('does not ask for columns that the recipe does not use', () => {
    const { size, y } = cells;
    expect(compare({ size, y }, { task: { features: ['size'] } })).toEqual([]);
    const missing = { ...cells, size: [null, 2, 3, 4] };
    const recipe = makeRecipe({ task, preparation: { missing: 'drop-column' } });
    const { colour, when } = cells;
    expect(compareTables(infoOf(missing), infoOf({ colour, when, y }), recipe)).toEqual([]);
  });

  it('blocks words for numbers with an example, and numbers for dates, not numbers for words', () => {
    const [words] = compare({ ...cells, size: ['7', 'big', '7', 'big'] });
    expect(words).toEqual({
      kind: 'other-type',
      message: '“size” holds numbers in the table and words in the test file, such as “big”.',
      blocks: true,
    });
    const [dates] = compare(cells, {}, {});
    expect(dates).toMatchObject({ kind: 'other-type', blocks: true });
    const [codes] = compare({ ...cells, colour: [1, 1, 1, 1] });
    expect(codes).toMatchObject({ kind: 'other-type', blocks: false });
    expect(compare({ ...cells, size: [null, null, null, null] })).toEqual([]);
  });

  it('counts rows with unseen levels, and blocks on unseen classes', () => {
    const test = { ...cells, colour: ['pink', 'teal', 'pink', 'red'], y: ['a', 'b', 'c', 'a'] };
    expect(compare(test)).toEqual([
      {
        kind: 'unseen-classes',
        message:
          '1 test row has the label “c”, a class that the table does not have, so the network has no output for it.',
        blocks: true,
      },
      {
        kind: 'unseen-levels',
        message:
          '3 test rows have “pink” or “teal” as “colour”, which the table does not have; it counts as “other” or as no level.',
        blocks: false,
      },
    ]);
  });

  it('knows that to_categorical has an output for every number up to the largest', () => {
    const grades = (y: number[]) => infoOf({ size: y, y });
    const blocking = (classes: Recipe['task']['classes'], y: number[]) =>
      compareTables(
        grades([3, 5, 3, 5]),
        grades(y),
        makeRecipe({ task: { label: 'y', features: ['size'], classes } }),
      ).map(({ kind }) => kind);
    expect(blocking('integers', [4, 3])).toEqual([]);
    expect(blocking('integers', [6, 3])).toEqual(['unseen-classes']);
    expect(blocking('integers', [-1, 3])).toEqual(['unseen-classes']);
    expect(blocking('present', [4, 3])).toEqual(['unseen-classes']);
  });

  it('mentions columns that only the test file has', () => {
    const extra = Object.fromEntries(['p', 'q', 'r', 's', 't', 'u'].map((name) => [name, [1]]));
    expect(compare({ ...cells, ...extra })).toEqual([
      {
        kind: 'extra-columns',
        message: 'Only the test file has “p”, “q”, “r”, “s”, “t”, and 1 more; not used.',
        blocks: false,
      },
    ]);
  });
});
