/**
 * @file What the data worker does, without the worker: it owns the last good table and answers commands.
 * A failed or cancelled read leaves the earlier table in place.
 */
import { toUserErrorData, UserError } from '@/core/errors';
import { prepareData } from '@/core/preparation/prepare-data';
import type { PreparedData } from '@/core/preparation/prepared-data';
import type { DataCommand, DataEvent } from '@/core/protocol/data-protocol';
import { describeTable } from '@/core/table/column-info';
import { formatCell } from '@/core/table/format-cell';
import { profileTable } from '@/core/table/profile';
import type { Table } from '@/core/table/table';
import { readTable } from './read/read-table';

export type PostEvent = (event: DataEvent, transfer: Transferable[]) => void;

type ReadCommand = Extract<DataCommand, { type: 'read' }>;

/** A session that sends its events to `post`; `handle` takes one command and settles when it is answered. */
export function createDataSession(post: PostEvent) {
  let table: Table | null = null;
  let reading: { request: number; abort: AbortController } | null = null;

  async function read(command: ReadCommand) {
    reading?.abort.abort();
    const current = { request: command.request, abort: new AbortController() };
    reading = current;
    try {
      const { request, file, name, options } = command;
      const result = await readTable(file, name, options, {
        signal: current.abort.signal,
        onProgress: (progress) => post({ type: 'progress', request, ...progress }, []),
      });
      const info = describeTable(name, result.table, result.notes);
      table = result.table;
      post({ type: 'table', request, info: { ...info, detected: result.detected } }, []);
    } finally {
      if (reading === current) reading = null;
    }
  }

  function openTable(): Table {
    if (table) return table;
    throw new UserError('data-lost', 'No table is open.', 'Open the file again.');
  }

  async function answer(command: DataCommand) {
    const { request } = command;
    switch (command.type) {
      case 'read':
        return read(command);
      case 'cancel':
        if (reading?.request === request) reading.abort.abort();
        return;
      case 'rows':
        return post({ type: 'rows', request, rows: rowsOf(openTable(), command) }, []);
      case 'profile': {
        const profile = profileTable(openTable(), command.label);
        return post({ type: 'profile', request, profile }, []);
      }
      case 'prepare': {
        const data = prepareData(openTable(), command.recipe);
        return post({ type: 'prepared', request, data }, arraysOf(data));
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

/** The buffers of prepared data, each once, to hand over instead of copying. */
function arraysOf({ train, validation, test, classWeights }: PreparedData): Transferable[] {
  const arrays = [train, validation, test].flatMap(({ x, y, rowIds }) => [x, y, rowIds]);
  const buffers = [...arrays, ...(classWeights ? [classWeights] : [])].map((a) => a.buffer);
  return [...new Set(buffers)];
}
