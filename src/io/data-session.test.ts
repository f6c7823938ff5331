import { describe, expect, test } from 'vitest';
import { type DataEvent, defaultReadOptions } from '@/core/protocol/data-protocol';
import { defaultRecipe } from '@/core/recipe/default-recipe';
import { createDataSession } from './data-session';

const csv = `x,y,kind\n${Array.from({ length: 40 }, (_, n) => `${n},${n % 7}.5,${n % 2 ? 'odd' : 'even'}`).join('\n')}`;

/** A session, and what it has sent so far. */
function startSession() {
  const events: DataEvent[] = [];
  const transfers: Transferable[][] = [];
  const { handle } = createDataSession((event, transfer) => {
    events.push(event);
    transfers.push(transfer);
  });
  const read = (request: number, text: string) =>
    handle({
      type: 'read',
      request,
      file: new Blob([text]),
      name: 'x.csv',
      options: defaultReadOptions,
    });
  return { events, transfers, handle, read };
}

describe('a data session', () => {
  test('describes what it read, and how', async () => {
    const { events, read } = startSession();
    await read(1, csv);
    // A slow machine reports progress first.
    const event = events.at(-1);
    if (event?.type !== 'table') throw new Error(event?.type);
    expect(event.info).toMatchObject({
      name: 'x.csv',
      numRows: 40,
      detected: { encoding: 'utf-8', delimiter: ',', hasHeader: true },
    });
    expect(event.info.columns.map((column) => column.type)).toEqual([
      'integer',
      'number',
      'category',
    ]);
  });

  test('writes cells as a person would, within the rows there are', async () => {
    const { events, read, handle } = startSession();
    await read(1, csv);
    await handle({ type: 'rows', request: 2, of: 'table', from: 38, to: 100 });
    await handle({ type: 'rows', request: 3, of: 'table', from: -5, to: 1 });
    expect(events.slice(1)).toEqual([
      {
        type: 'rows',
        request: 2,
        rows: [
          ['38', '3.5', 'even'],
          ['39', '4.5', 'odd'],
        ],
      },
      { type: 'rows', request: 3, rows: [['0', '0.5', 'even']] },
    ]);
  });

  test('hands prepared arrays over instead of copying them', async () => {
    const { events, transfers, read, handle } = startSession();
    await read(1, csv);
    if (events[0].type !== 'table') throw new Error(events[0].type);
    await handle({ type: 'prepare', request: 2, recipe: defaultRecipe(events[0].info) });
    const prepared = events[1];
    if (prepared.type !== 'prepared') throw new Error(prepared.type);
    const { train, validation, test: held } = prepared.data;
    expect(train.numRows + validation.numRows + held.numRows).toBe(40);
    expect(transfers[1]).toContain(train.x.buffer);
    expect(new Set(transfers[1]).size).toBe(transfers[1].length);
  });

  test('keeps the earlier table when a read fails', async () => {
    const { events, read, handle } = startSession();
    await read(1, csv);
    await read(2, '');
    await handle({ type: 'rows', request: 3, of: 'table', from: 0, to: 1 });
    expect(events[1]).toMatchObject({ type: 'failed', request: 2, error: { code: 'csv-empty' } });
    expect(events[2]).toMatchObject({ rows: [['0', '0.5', 'even']] });
  });

  test('a cancelled read fails as cancelled, and so does one that a newer read replaces', async () => {
    const { events, read, handle } = startSession();
    const first = read(1, csv);
    const second = read(2, csv);
    await handle({ type: 'cancel', request: 2 });
    await Promise.all([first, second]);
    const cancelled = { type: 'failed', error: { code: 'cancelled' } };
    expect(events).toMatchObject([cancelled, cancelled]);
  });

  test('says so when there is no table', async () => {
    const { events, handle } = startSession();
    await handle({ type: 'rows', request: 1, of: 'table', from: 0, to: 1 });
    expect(events).toMatchObject([{ type: 'failed', request: 1, error: { code: 'data-lost' } }]);
  });

  describe('with a test table', () => {
    const trainCsv = `code,x,label\n${Array.from({ length: 12 }, (_, n) => `0${n % 3},${n},${n % 2 ? 'odd' : 'even'}`).join('\n')}\nA1,,odd`;
    const testCsv = 'label,code,x\nodd,01,5\neven,02,70\nodd,01,';
    const readTest = (session: ReturnType<typeof startSession>, request: number, text: string) =>
      session.handle({
        type: 'read-test',
        request,
        file: new Blob([text]),
        name: 'test.csv',
        options: defaultReadOptions,
      });

    test('reads it as the table was read, and tests on its rows', async () => {
      const session = startSession();
      await session.read(1, trainCsv);
      await readTest(session, 2, testCsv);
      const [table, testTable] = session.events;
      if (table.type !== 'table' || testTable.type !== 'test-table') throw new Error('no tables');
      expect(testTable.info).toMatchObject({ name: 'test.csv', numRows: 3 });
      // Alone these codes would be numbers, without their zeros.
      expect(testTable.info.columns[1]).toMatchObject({
        type: 'category',
        levels: [{ value: '01' }, { value: '02' }],
      });
      const recipe = defaultRecipe(table.info);
      const split = { ...recipe.split, method: 'file', validation: 0.25 } as const;
      await session.handle({ type: 'prepare', request: 3, recipe: { ...recipe, split } });
      const prepared = session.events[2];
      if (prepared.type !== 'prepared') throw new Error(JSON.stringify(prepared));
      const { train, validation, test: held, numFeatures, fitted } = prepared.data;
      expect([train.numRows, validation.numRows, held.numRows]).toEqual([9, 3, 2]);
      expect(fitted.featureNames).toEqual(['code=00', 'code=01', 'code=02', 'x']);
      expect([...held.y].map((index) => fitted.outputs[index])).toEqual(['odd', 'even']);
      expect(held.x[numFeatures + 3]).toBeCloseTo(70 / 11, 5);
    });

    test('gives it up with the table it was read for, and needs a table', async () => {
      const session = startSession();
      await readTest(session, 1, testCsv);
      await session.read(2, trainCsv);
      await readTest(session, 3, testCsv);
      await session.read(4, trainCsv);
      const { events } = session;
      if (events[1].type !== 'table') throw new Error(events[1].type);
      const recipe = defaultRecipe(events[1].info);
      const split = { ...recipe.split, method: 'file' } as const;
      await session.handle({ type: 'prepare', request: 5, recipe: { ...recipe, split } });
      expect(events[0]).toMatchObject({ type: 'failed', error: { code: 'data-lost' } });
      expect(events.at(-1)).toMatchObject({ type: 'failed', error: { code: 'test-file-unset' } });
    });
  });
});
