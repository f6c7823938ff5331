/**
 * @file What the data worker does, without the worker: it owns the last good table and answers commands.
 * A failed or cancelled read leaves the earlier table in place.
 */
import { toUserErrorData, UserError } from '@/core/errors';
import { prepareNewRows } from '@/core/predict/new-rows';
import { prepareData } from '@/core/preparation/prepare-data';
import { preparedBuffers } from '@/core/preparation/prepared-data';
import { summarizePrepared } from '@/core/preparation/prepared-summary';
import {
  type DataCommand,
  type DataEvent,
  defaultReadOptions,
  type ReadOptions,
  type TableRole,
} from '@/core/protocol/data-protocol';
import { describeTable } from '@/core/table/column-info';
import { formatCell } from '@/core/table/format-cell';
import { profileTable } from '@/core/table/profile';
import type { Table } from '@/core/table/table';
import { readTable } from './read/read-table';
import { testReadOptions } from './test-read-options';
import { newRowsCsv } from './write/new-rows-csv';

export type PostEvent = (event: DataEvent, transfer: Transferable[]) => void;

type ReadCommand = Extract<DataCommand, { type: 'read' | 'read-test' }>;
type Slot = ReadCommand['type'];

/** A session that sends its events to `post`; `handle` takes one command and settles when it is answered. */
export function createDataSession(post: PostEvent) {
  let table: Table | null = null;
  /** How the table was read. */
  let readOptions = defaultReadOptions;
  /** Rows to test on, read as the columns of the table at hand, so that it goes with it. */
  let testTable: Table | null = null;
  const reading = new Map<Slot, { request: number; abort: AbortController }>();

  /** Reads one of the two tables; a newer read of the same aborts an older one. */
  async function read({ type, request, file, name }: ReadCommand, options: ReadOptions) {
    reading.get(type)?.abort.abort();
    const current = { request, abort: new AbortController() };
    reading.set(type, current);
    try {
      const result = await readTable(file, name, options, {
        signal: current.abort.signal,
        onProgress: (progress) => post({ type: 'progress', request, ...progress }, []),
      });
      const described = describeTable(name, result.table, result.notes);
      return { table: result.table, info: { ...described, detected: result.detected } };
    } finally {
      if (reading.get(type) === current) reading.delete(type);
    }
  }

  function openTable(role: TableRole = 'table'): Table {
    const open = role === 'table' ? table : testTable;
    if (open) return open;
    throw new UserError('data-lost');
  }

  async function answer(command: DataCommand) {
    const { request } = command;
    switch (command.type) {
      case 'read': {
        const done = await read(command, command.options);
        table = done.table;
        readOptions = { ...command.options, hasHeader: done.info.detected?.hasHeader ?? null };
        testTable = null;
        reading.get('read-test')?.abort.abort();
        return post({ type: 'table', request, info: done.info }, []);
      }
      case 'read-test': {
        const options = testReadOptions(openTable(), readOptions, command.options);
        const done = await read(command, options);
        testTable = done.table;
        return post({ type: 'test-table', request, info: done.info }, []);
      }
      case 'cancel':
        for (const { request: running, abort } of reading.values())
          if (running === request) abort.abort();
        return;
      case 'rows':
        return post({ type: 'rows', request, rows: rowsOf(openTable(command.of), command) }, []);
      case 'profile': {
        const profile = profileTable(openTable(), command.label);
        return post({ type: 'profile', request, profile }, []);
      }
      case 'prepare': {
        const data = prepareData(openTable(), command.recipe, testTable);
        const summary = summarizePrepared(data, command.recipe);
        return post(
          { type: 'prepared', request, data, summary },
          preparedBuffers(data) as ArrayBuffer[],
        );
      }
      case 'apply': {
        const rows = prepareNewRows(command.fitted, openTable());
        return post({ type: 'applied', request, rows }, [rows.x.buffer as ArrayBuffer]);
      }
      case 'write-predictions': {
        const parts = newRowsCsv(command.fitted, openTable(), command);
        const file = new Blob(parts, { type: 'text/csv' });
        return post({ type: 'predictions-written', request, file }, []);
      }
    }
  }

  return {
    async handle(command: DataCommand): Promise<void> {
      try {
        await answer(command);
      } catch (thrown) {
        post({ type: 'failed', request: command.request, error: toUserErrorData(thrown) }, []);
      }
    },
  };
}

function rowsOf(table: Table, range: { from: number; to: number }): string[][] {
  const from = Math.max(0, range.from);
  const length = Math.max(0, Math.min(table.numRows, range.to) - from);
  return Array.from({ length }, (_, index) =>
    table.columns.map((column) => formatCell(column, from + index)),
  );
}
