/**
 * @file The page's side of the data worker. It keeps the file of the last good read, so that a worker that died is
 * replaced and reads that file again before it answers; the page loses nothing.
 */
import { UserError, type UserErrorData } from '@/core/errors';
import type { NewRows } from '@/core/predict/new-rows';
import type { FittedPreparation } from '@/core/preparation/fitted-preparation';
import type { PreparedData } from '@/core/preparation/prepared-data';
import type { PreparedSummary } from '@/core/preparation/prepared-summary';
import type { DataCommand, DataEvent, ReadOptions } from '@/core/protocol/data-protocol';
import type { Recipe } from '@/core/recipe/recipe';
import type { TableProfile } from '@/core/table/profile';
import type { TableInfo } from '@/core/table/table-info';

export type ReadProgress = Omit<Extract<DataEvent, { type: 'progress' }>, 'type' | 'request'>;

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
  /** Cells of rows `from` (included) to `to` (excluded) as a person would write them. */
  rows(from: number, to: number): Promise<string[][]>;
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

/** The part of a `Worker` that the client uses. */
export interface DataWorkerPort {
  postMessage(command: DataCommand): void;
  terminate(): void;
  onmessage: ((message: MessageEvent<DataEvent>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  onmessageerror: ((event: MessageEvent) => void) | null;
}

interface Pending {
  resolve(event: DataEvent): void;
  reject(error: UserError): void;
  onProgress?: (progress: ReadProgress) => void;
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

type Ask = DataCommand extends infer Command
  ? Command extends { request: number }
    ? Omit<Command, 'request'>
    : never
  : never;

function startWorker(): DataWorkerPort {
  return new Worker(new URL('./data-worker.ts', import.meta.url), { type: 'module' });
}

const toError = (data: UserErrorData) => new UserError(data.code, data.params);
const cancelled = () => new UserError('cancelled', { context: 'reading' });

/** A client of a data worker that is started on first use. `start` makes the worker. */
export function createDataClient(start: () => DataWorkerPort = startWorker): DataClient {
  const pending = new Map<number, Pending>();
  let worker: DataWorkerPort | null = null;
  let lastRequest = 0;
  const table = createSlot('read');
  const testTable = createSlot('read-test');

  function loseWorker(error: UserError) {
    worker?.terminate();
    worker = null;
    table.held = null;
    testTable.held = null;
    for (const request of pending.values()) request.reject(error);
    pending.clear();
  }

  function receive(event: DataEvent) {
    if (event.type === 'table') {
      table.held = event.request;
      // The worker gives up the test table, whose columns it read as the earlier table's.
      testTable.held = null;
    }
    if (event.type === 'test-table') testTable.held = event.request;
    const request = pending.get(event.request);
    if (!request) return;
    if (event.type === 'progress') {
      const { bytes, totalBytes, rows } = event;
      request.onProgress?.({ bytes, totalBytes, rows });
      return;
    }
    pending.delete(event.request);
    if (event.type === 'failed') request.reject(toError(event.error));
    else request.resolve(event);
  }

  function ensureWorker(): DataWorkerPort {
    if (worker) return worker;
    worker = start();
    worker.onmessage = (message) => receive(message.data);
    const died = () => loseWorker(new UserError('data-worker-died'));
    worker.onerror = died;
    worker.onmessageerror = died;
    return worker;
  }

  function ask(command: Ask, onProgress?: Pending['onProgress']) {
    const request = ++lastRequest;
    const answer = new Promise<DataEvent>((resolve, reject) => {
      pending.set(request, { resolve, reject, onProgress });
      ensureWorker().postMessage({ ...command, request });
    });
    return { request, answer };
  }

  function cancel(slot: Slot) {
    if (!slot.reading) return;
    const { request } = slot.reading;
    slot.reading = null;
    pending.get(request)?.reject(cancelled());
    pending.delete(request);
    worker?.postMessage({ type: 'cancel', request } satisfies DataCommand);
  }

  async function read(
    slot: Slot,
    { file, name, options }: Omit<GoodRead, 'request'>,
    onProgress?: Pending['onProgress'],
  ) {
    cancel(slot);
    const { request, answer } = ask({ type: slot.command, file, name, options }, onProgress);
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

  return {
    read: (file, name, options, onProgress) => read(table, { file, name, options }, onProgress),
    async readTest(file, name, options, onProgress) {
      await ensure(table);
      return read(testTable, { file, name, options }, onProgress);
    },
    cancel: () => cancel(table),
    cancelTest: () => cancel(testTable),
    async rows(from, to) {
      await ensure(table);
      const event = await ask({ type: 'rows', from, to }).answer;
      return event.type === 'rows' ? event.rows : [];
    },
    async profile(label) {
      await ensure(table);
      const event = await ask({ type: 'profile', label }).answer;
      if (event.type !== 'profile') throw new Error(`profile was answered with ${event.type}`);
      return event.profile;
    },
    async prepare(recipe) {
      await ensure(table);
      if (recipe.split.method === 'file' && testTable.good) await ensure(testTable);
      const event = await ask({ type: 'prepare', recipe }).answer;
      if (event.type !== 'prepared') throw new Error(`prepare was answered with ${event.type}`);
      return { data: event.data, summary: event.summary };
    },
    async applyPreparation(fitted) {
      await ensure(table);
      const event = await ask({ type: 'apply', fitted }).answer;
      if (event.type !== 'applied') throw new Error(`apply was answered with ${event.type}`);
      return event.rows;
    },
    async writePredictions(fitted, rowIds, outputs) {
      await ensure(table);
      const event = await ask({ type: 'write-predictions', fitted, rowIds, outputs }).answer;
      if (event.type !== 'predictions-written')
        throw new Error(`write-predictions was answered with ${event.type}`);
      return event.file;
    },
    dispose() {
      loseWorker(cancelled());
      for (const slot of [table, testTable]) Object.assign(slot, { good: null, reading: null });
    },
  };
}
