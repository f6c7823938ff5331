import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeRecipe, makeTable } from '../../../test/make-table';
import { keptRows } from '../preparation/kept-rows';
import { prepareData } from '../preparation/prepare-data';
import { describeTable } from '../table/column-info';
import { estimateInputs, estimateOutputs } from './estimate-widths';
import type { Recipe } from './recipe';
import { estimateKeptRows, splitSizes } from './split-sizes';

/** 60 rows; the first ten hold everything that there is, and the training rows of an ordered split begin with them. */
const rows = Array.from({ length: 60 }, (_, row) => row);
const columns = {
  a: rows.map((row) => ([3, 5].includes(row % 10) ? null : row % 7)),
  colour: rows.map((row) =>
    [3, 4].includes(row % 10) ? null : ['red', 'green', 'blue', 'grey'][row % 4],
  ),
  when: rows.map((row) => Date.UTC(2023, row % 24, 1 + row, row)),
  full: rows.map((row) => row / 3),
  y: rows.map((row) => row % 3),
};
const table = makeTable(columns, { when: 'date' });
const info = describeTable('t.csv', table, []);
const task = { label: 'y', features: ['a', 'colour', 'when', 'full'] };

const overrides: Recipe['preparation']['columns'][] = [
  {},
  { a: { missing: 'median' } },
  { colour: { encoding: 'ordinal' } },
];

const preparations = fc.record({
  missing: fc.constantFrom('drop-rows', 'drop-column', 'mean', 'most-frequent', 'constant'),
  fillLevel: fc.constantFrom('none', 'red'),
  missingIndicator: fc.boolean(),
  encoding: fc.constantFrom('one-hot', 'ordinal'),
  maxLevels: fc.integer({ min: 2, max: 6 }),
  dates: fc.constantFrom('epoch', 'parts'),
  columns: fc.constantFrom(...overrides),
} as const);

describe('estimates from the info alone', () => {
  it('are what preparation makes, where the training rows show all that there is', () => {
    fc.assert(
      fc.property(preparations, fc.constantFrom('ordered', 'file'), (preparation, method) => {
        const recipe = makeRecipe({ task, split: { method }, preparation });
        const data = prepareData(table, recipe, table);
        expect(estimateInputs(recipe, info)).toBe(data.numFeatures);
        expect(estimateOutputs(recipe, info)).toBe(data.numOutputs);
        const kept = estimateKeptRows(recipe, info);
        expect(kept).toBe(keptRows(table, recipe).length);
        const sizes = splitSizes(kept, recipe.split);
        expect([sizes.train, sizes.validation]).toEqual([
          data.train.numRows,
          data.validation.numRows,
        ]);
        if (method !== 'file') expect(sizes.test).toBe(data.test.numRows);
      }),
    );
  });
});
