import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeRecipe, makeTable } from '../../../test/make-table';
import { applyPreparation } from '../preparation/apply-preparation';
import { fitPreparation } from '../preparation/fit-preparation';
import type { Recipe } from '../recipe/recipe';
import { isNumeric } from '../table/table';
import { messageOf } from '../testing/message-of';
import { cellNotes } from './cell-notes';
import { tableOfRow, unlistedLevel, type Cell } from './cells';
import { prepareNewRows } from './new-rows';
import { typicalCells } from './typical-row';

const day = 86_400_000;
const table = makeTable(
  {
    size: [1, 2, 3, 4, 100],
    ok: [1, 0, 1, 1, 0],
    when: [0, day, 2 * day, 3 * day, 10 * day],
    colour: ['red', 'green', 'red', 'blue', 'green'],
    y: [0, 1, 0, 1, 0],
  },
  { ok: 'boolean', when: 'date' },
);
const rows = Uint32Array.of(0, 1, 2, 3, 4);
const task = { label: 'y', features: ['size', 'ok', 'when', 'colour'] };
const fit = (preparation: Partial<Recipe['preparation']> = {}) =>
  fitPreparation(table, makeRecipe({ task, preparation }), rows, ['0', '1']);
const cellsOf = (row: number) =>
  new Map<string, Cell>(
    table.columns.map((column) => [
      column.name,
      isNumeric(column) ? column.values[row] : column.levels[column.codes[row]],
    ]),
  );

describe('a row that is typed', () => {
  it('is prepared to the digits of the same row of the table', () => {
    const preparations = fc.record({
      scaling: fc.constantFrom('min-max', 'standard', 'robust', 'none'),
      encoding: fc.constantFrom('one-hot', 'ordinal'),
      dates: fc.constantFrom('epoch', 'parts'),
      missing: fc.constantFrom('drop-rows', 'median', 'most-frequent'),
    });
    fc.assert(
      fc.property(preparations, fc.nat(4), (preparation, row) => {
        const fitted = fit(preparation as Partial<Recipe['preparation']>);
        const typed = tableOfRow(fitted, cellsOf(row));
        expect(applyPreparation(fitted, typed, Uint32Array.of(0))).toEqual(
          applyPreparation(fitted, table, Uint32Array.of(row)),
        );
      }),
    );
  });

  it('has a note for each cell that the training rows did not show', () => {
    const odd = new Map<string, Cell>([
      ['size', 101],
      ['when', -day],
      ['colour', 'pink'],
    ]);
    expect([...cellNotes(fit(), odd)]).toEqual([
      ['size', { message: 'Above the training range, 1 to 100.', blocks: false }],
      ['ok', { message: 'Needs a value.', blocks: true }],
      ['when', { message: 'Below the training range, 1970-01-01 to 1970-01-11.', blocks: false }],
      [
        'colour',
        { message: 'Not among the training rows; counts as no known level.', blocks: false },
      ],
    ]);
    const filled = cellNotes(
      fit({ missing: 'most-frequent', maxLevels: 2 }),
      new Map(odd).set('ok', NaN),
    );
    expect(filled.get('ok')).toEqual({ message: 'Missing; filled with true.', blocks: false });
    expect(filled.get('colour')?.message).toContain('counts as “other”');
    expect(cellNotes(fit(), cellsOf(2)).size).toBe(0);
  });
});

describe('typicalCells', () => {
  it('are medians and the most frequent levels', () => {
    const fitted = fit();
    expect(typicalCells(fitted, applyPreparation(fitted, table, rows))).toEqual([
      3,
      1,
      2 * day,
      'green',
    ]);
    const ordinal = fit({ encoding: 'ordinal', scaling: 'standard', dates: 'parts' });
    const cells = typicalCells(ordinal, applyPreparation(ordinal, table, rows));
    expect([cells[0], cells[2], cells[3]]).toEqual([3, 5 * day, 'green']);
  });

  it('lie within the training range without any rows, and predict', () => {
    const fitted = fit();
    const cells = typicalCells(fitted, null);
    const row = new Map(fitted.columns.map(({ name }, i) => [name, cells[i]]));
    expect(cellNotes(fitted, row).size).toBe(0);
  });
});

describe('prepareNewRows', () => {
  it('leaves out rows that nothing fills, and columns that the model does not use', () => {
    const file = makeTable({
      colour: ['red', null, 'pink'],
      extra: [1, 2, 3],
      size: [1, 2, 300],
      ok: [1, 1, 0],
      when: [0, 0, 0],
    });
    const { rowIds, x, numRows, extraColumns, unusual } = prepareNewRows(fit(), file);
    expect([...rowIds]).toEqual([0, 2]);
    expect(numRows).toBe(3);
    expect(x.some(Number.isNaN)).toBe(false);
    expect(extraColumns).toEqual(['extra']);
    expect(unusual.map(({ name }) => name)).toEqual(['size', 'colour']);
  });

  it('names every column that is missing', () => {
    expect(messageOf(() => prepareNewRows(fit(), makeTable({ size: [1], ok: [0] })))).toContain(
      'The file lacks the columns “when” and “colour”',
    );
  });
});

describe('unlistedLevel', () => {
  it('is never one of the levels', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('other', '(other)', '((other))', 'x')), (levels) => {
        expect(levels).not.toContain(unlistedLevel(levels));
      }),
    );
  });
});
