import { describe, expect, test } from 'vitest';
import { defaultReadOptions, type ReadOptions } from '@/core/protocol/data-protocol';
import { writeParquet } from '../../../e2e/files/parquet';
import { writeWorkbook, writeXlsx } from '../../../e2e/files/xlsx';
import { readTable } from './read-table';

async function read(bytes: Uint8Array, options: Partial<ReadOptions> = {}) {
  const file = new Blob([bytes as BlobPart]);
  const { table, ...rest } = await readTable(file, 'file', { ...defaultReadOptions, ...options });
  const columns = table.columns.map((column) => [
    column.name,
    column.type,
    'values' in column ? [...column.values] : [...column.codes].map((code) => column.levels[code]),
  ]);
  return { columns, ...rest };
}

describe('Excel workbooks', () => {
  const date = new Date('2024-02-29');
  const sheet = writeXlsx([
    ['name', 'x', 'open', 'day'],
    ['a, "b"', 1.5, true, date],
    ['c\nd', null, false, null],
  ]);

  test('keep words, numbers, booleans and dates', async () => {
    const { columns, detected, notes } = await read(sheet);
    expect(columns).toEqual([
      ['name', 'category', ['a, "b"', 'c\nd']],
      ['x', 'number', [1.5, NaN]],
      ['open', 'boolean', [1, 0]],
      ['day', 'date', [date.getTime(), NaN]],
    ]);
    expect(detected).toEqual({
      encoding: '',
      delimiter: '',
      hasHeader: true,
      sheet: 'Sheet1',
      sheets: ['Sheet1'],
    });
    expect(notes).toEqual([]);
  });

  test('can be read without a header', async () => {
    const { columns } = await read(sheet, { hasHeader: false });
    expect(columns[1].slice(0, 2)).toEqual(['column 2', 'category']);
  });

  test('are read from the first sheet with cells, or from the one a person chooses', async () => {
    const rows = (word: string) => [
      ['word', 'n'],
      [word, 1],
    ];
    const several = writeWorkbook([
      { name: 'Notes', rows: [] },
      { name: 'First & best', rows: rows('a') },
      { name: '둘째', rows: rows('b') },
    ]);
    const first = await read(several);
    expect(first.columns[0][2]).toEqual(['a']);
    expect(first.detected).toMatchObject({
      sheet: 'First & best',
      sheets: ['Notes', 'First & best', '둘째'],
    });
    const second = await read(several, { sheet: '둘째' });
    expect(second.columns[0][2]).toEqual(['b']);
    expect(second.detected.sheet).toBe('둘째');
    await expect(read(several, { sheet: 'Notes' })).rejects.toMatchObject({ code: 'csv-empty' });
    await expect(read(several, { sheet: 'gone' })).rejects.toMatchObject({ code: 'sheet-missing' });
  });

  test('cut short are refused', async () => {
    await expect(read(sheet.slice(0, 800))).rejects.toMatchObject({ code: 'xlsx-damaged' });
  });

  test('that say they unpack to gigabytes are refused before they do', async () => {
    const bomb = sheet.slice();
    const view = new DataView(bomb.buffer);
    const directory = view.getUint32(bomb.length - 6, true);
    view.setUint32(directory + 24, 0xf0000000, true);
    await expect(read(bomb)).rejects.toMatchObject({ code: 'file-too-large' });
  });

  test('without a cell are refused', async () => {
    await expect(read(writeXlsx([]))).rejects.toMatchObject({ code: 'csv-empty' });
  });
});

describe('Parquet files', () => {
  const parquet = writeParquet([
    { name: 'x', kind: 'double', values: [1.5, null, 2.5] },
    { name: 'n', kind: 'int32', values: [1, 2, 3] },
    { name: 'word', kind: 'string', values: ['a', 'b', null] },
    { name: 'price', kind: 'string', values: ['$1,000', '$2', 'N/A'] },
  ]);

  test('keep numbers and words, and words that are numbers become numbers', async () => {
    const { columns, detected } = await read(parquet);
    expect(columns).toEqual([
      ['x', 'number', [1.5, NaN, 2.5]],
      ['n', 'integer', [1, 2, 3]],
      ['word', 'category', ['a', 'b', undefined]],
      ['price', 'integer', [1000, 2, NaN]],
    ]);
    expect(detected).toEqual({ encoding: '', delimiter: '', hasHeader: null });
  });

  test('have the types that a person chooses', async () => {
    const { columns } = await read(parquet, { types: { n: 'category', x: 'text' } });
    expect(columns.slice(0, 2)).toEqual([
      ['x', 'text', ['1.5', undefined, '2.5']],
      ['n', 'category', ['1', '2', '3']],
    ]);
  });

  test('cut short are refused', async () => {
    await expect(read(parquet.slice(0, 200))).rejects.toMatchObject({ code: 'parquet-damaged' });
  });
});
