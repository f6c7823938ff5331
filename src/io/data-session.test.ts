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
    const [event] = events;
    if (event.type !== 'table') throw new Error(event.type);
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
    await handle({ type: 'rows', request: 2, from: 38, to: 100 });
    await handle({ type: 'rows', request: 3, from: -5, to: 1 });
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
    await handle({ type: 'rows', request: 3, from: 0, to: 1 });
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
    await handle({ type: 'rows', request: 1, from: 0, to: 1 });
    expect(events).toMatchObject([{ type: 'failed', request: 1, error: { code: 'data-lost' } }]);
  });
});
