/**
 * @file The page's side of the data worker. It keeps the file of the last good read, so that a worker that died is
 * replaced and reads that file again before it answers; the page loses nothing.
 */
import { UserError } from '@/core/errors';
import type { NewRows } from '@/core/predict/new-rows';
import type { FittedPreparation } from '@/core/preparation/fitted-preparation';
import type { PreparedData } from '@/core/preparation/prepared-data';
import type { PreparedSummary } from '@/core/preparation/prepared-summary';
import type { DataEvent, ReadOptions, TableRole } from '@/core/protocol/data-protocol';
import type { Recipe } from '@/core/recipe/recipe';
import type { TableProfile } from '@/core/table/profile';
import type { TableInfo } from '@/core/table/table-info';
import {
  createDataWorkerLink,
  type DataWorkerPort,
  type Question,
  type ReadProgress,
} from './data-worker-link';

export interface Prepared {
  data: PreparedData;
  summary: PreparedSummary;
}

export interface DataClient {
  /** Reads a file; a newer read cancels an older one. Rejects with a `UserError`, `cancelled` among them. */
  read(
    file: Blob,
    name: string,
    options: ReadOptions,
    onProgress?: (progress: ReadProgress) => void,
  ): Promise<TableInfo>;
  /**
   * Reads the file whose rows are to test on, as the table was read unless `options` say otherwise; a newer one cancels
   * an older one. It is kept until another one is read, and read again where the table was. Rejects as `read` does.
   */
  readTest(
    file: Blob,
    name: string,
    options: ReadOptions,
    onProgress?: (progress: ReadProgress) => void,
  ): Promise<TableInfo>;
  /** Cancels the table's read in progress, if any; the table read before stays. */
  cancel(): void;
  /** Cancels the test table's read in progress, if any; the one read before stays. */
  cancelTest(): void;
  /** Cells of rows `from` (included) to `to` (excluded) as a person would write them; `of` the table by default. */
  rows(from: number, to: number, of?: TableRole): Promise<string[][]>;
  /** The shape of every column and its association with the column called `label`. */
  profile(label: string): Promise<TableProfile>;
  /** The table as training needs it, new arrays each time. Rejects with a `UserError` if the recipe does not fit it. */
  prepare(recipe: Recipe): Promise<Prepared>;
  /** All rows of the table by a preparation that another table taught. Rejects with a `UserError` that names what it lacks. */
  applyPreparation(fitted: FittedPreparation): Promise<NewRows>;
  /** The table as a CSV with the outputs `[rowIds.length, numOutputs]` predicted for some of its rows. */
  writePredictions(
    fitted: FittedPreparation,
    rowIds: Uint32Array,
    outputs: Float32Array,
  ): Promise<Blob>;
  dispose(): void;
}

interface GoodRead {
  request: number;
  file: Blob;
  name: string;
  options: ReadOptions;
}

/** One of the two tables that the worker can hold. */
interface Slot {
  command: 'read' | 'read-test';
  reading: { request: number; settled: Promise<unknown> } | null;
  good: GoodRead | null;
  /** The read whose table the worker holds now. */
  held: number | null;
}

function createSlot(command: Slot['command']): Slot {
  return { command, reading: null, good: null, held: null };
}

function startWorker(): DataWorkerPort {
  return new Worker(new URL('./data-worker.ts', import.meta.url), { type: 'module' });
}

const cancelled = () => new UserError('cancelled', { context: 'reading' });

/** A client of a data worker that is started on first use. `start` makes the worker. */
export function createDataClient(start: () => DataWorkerPort = startWorker): DataClient {
  const table = createSlot('read');
  const testTable = createSlot('read-test');
  const link = createDataWorkerLink(start, {
    onEvent({ type, request }) {
      // With a table the worker gives up the test table, whose columns it read as the earlier table's.
      if (type === 'table') table.held = request;
      if (type === 'test-table') testTable.held = request;
      // With a new table the worker gives up the test table, whose columns it read as the earlier table's.
      if (type === 'table') testTable.held = null;
    },
    onLost() {
      table.held = null;
      testTable.held = null;
    },
  });

  function cancel(slot: Slot) {
    if (!slot.reading) return;
    const { request } = slot.reading;
    slot.reading = null;
    link.withdraw(request, cancelled());
  }

  async function read(
    slot: Slot,
    { file, name, options }: Omit<GoodRead, 'request'>,
    onProgress?: (progress: ReadProgress) => void,
  ) {
    cancel(slot);
    const { request, answer } = link.ask({ type: slot.command, file, name, options }, onProgress);
    slot.reading = { request, settled: answer.catch(() => undefined) };
    try {
      const event = await answer;
      if (event.type !== 'table' && event.type !== 'test-table')
        throw new Error(`a read was answered with ${event.type}`);
      slot.good = { request, file, name, options };
      return event.info;
    } finally {
      if (slot.reading?.request === request) slot.reading = null;
    }
  }

  /** Waits until the worker holds the slot's last good read, and lets it read that file again if it does not. */
  async function ensure(slot: Slot) {
    while (!slot.good || slot.held !== slot.good.request) {
      if (slot.reading) await slot.reading.settled;
      else if (slot.good) await read(slot, slot.good);
      else throw new UserError('data-lost');
    }
  }

  /** The test table goes with the table, which is read first. */
  async function ensureBoth() {
    await ensure(table);
    await ensure(testTable);
  }

  /** The answer to a question about the open table. */
  async function ask<Type extends DataEvent['type']>(question: Question, type: Type) {
    await ensure(table);
    const event = await link.ask(question).answer;
    if (event.type !== type) throw new Error(`${question.type} was answered with ${event.type}`);
    return event as Extract<DataEvent, { type: Type }>;
  }

  return {
    read: (file, name, options, onProgress) => read(table, { file, name, options }, onProgress),
    async readTest(file, name, options, onProgress) {
      await ensure(table);
      return read(testTable, { file, name, options }, onProgress);
    },
    cancel: () => cancel(table),
    cancelTest: () => cancel(testTable),
    async rows(from, to, of = 'table') {
      if (of === 'test-table') await ensureBoth();
      return (await ask({ type: 'rows', of, from, to }, 'rows')).rows;
    },
    profile: async (label) => (await ask({ type: 'profile', label }, 'profile')).profile,
    async prepare(recipe) {
      if (recipe.split.method === 'file' && testTable.good) await ensureBoth();
      const { data, summary } = await ask({ type: 'prepare', recipe }, 'prepared');
      return { data, summary };
    },
    applyPreparation: async (fitted) => (await ask({ type: 'apply', fitted }, 'applied')).rows,
    async writePredictions(fitted, rowIds, outputs) {
      const question = { type: 'write-predictions' as const, fitted, rowIds, outputs };
      return (await ask(question, 'predictions-written')).file;
    },
    dispose() {
      link.stop(cancelled());
      for (const slot of [table, testTable]) Object.assign(slot, { good: null, reading: null });
    },
  };
}
