/**
 * @file The page's side of the data worker. It keeps the file of the last good read, so that a worker that died is
 * replaced and reads that file again before it answers; the page loses nothing.
 */
import { UserError, type UserErrorData } from '@/core/errors';
import type { PreparedData } from '@/core/preparation/prepared-data';
import type { DataCommand, DataEvent, ReadOptions } from '@/core/protocol/data-protocol';
import type { Recipe } from '@/core/recipe/recipe';
import type { TableProfile } from '@/core/table/profile';
import type { TableInfo } from '@/core/table/table-info';

export type ReadProgress = Omit<Extract<DataEvent, { type: 'progress' }>, 'type' | 'request'>;

export interface DataClient {
  /** Reads a file; a newer read cancels an older one. Rejects with a `UserError`, `cancelled` among them. */
  read(
    file: Blob,
    name: string,
    options: ReadOptions,
    onProgress?: (progress: ReadProgress) => void,
  ): Promise<TableInfo>;
  /** Cancels the read in progress, if any; the table read before stays. */
  cancel(): void;
  /** Cells of rows `from` (included) to `to` (excluded) as a person would write them. */
  rows(from: number, to: number): Promise<string[][]>;
  /** The shape of every column and its association with the column called `label`. */
  profile(label: string): Promise<TableProfile>;
  /** The table as training needs it. Rejects with a `UserError` if the recipe does not fit the table. */
  prepare(recipe: Recipe): Promise<PreparedData>;
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

type Ask = DataCommand extends infer Command
  ? Command extends { request: number }
    ? Omit<Command, 'request'>
    : never
  : never;

function startWorker(): DataWorkerPort {
  return new Worker(new URL('./data-worker.ts', import.meta.url), { type: 'module' });
}

const toError = (data: UserErrorData) => new UserError(data.code, data.message, data.hint);
const cancelled = () =>
  new UserError('cancelled', 'Reading was cancelled.', 'Open the file again to read it.');

/** A client of a data worker that is started on first use. `start` makes the worker. */
export function createDataClient(start: () => DataWorkerPort = startWorker): DataClient {
  const pending = new Map<number, Pending>();
  let worker: DataWorkerPort | null = null;
  let lastRequest = 0;
  let reading: { request: number; settled: Promise<unknown> } | null = null;
  let good: GoodRead | null = null;
  /** The read whose table the worker holds now. */
  let held: number | null = null;

  function loseWorker(error: UserError) {
    worker?.terminate();
    worker = null;
    held = null;
    for (const request of pending.values()) request.reject(error);
    pending.clear();
  }

  function receive(event: DataEvent) {
    if (event.type === 'table') held = event.request;
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
    const died = () =>
      loseWorker(
        new UserError(
          'data-worker-died',
          'The part of the page that reads files stopped, probably for lack of memory.',
          'Try again; if it happens again, use a smaller file or close other tabs.',
        ),
      );
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

  function cancel() {
    if (!reading) return;
    const { request } = reading;
    reading = null;
    pending.get(request)?.reject(cancelled());
    pending.delete(request);
    worker?.postMessage({ type: 'cancel', request } satisfies DataCommand);
  }

  async function read(
    file: Blob,
    name: string,
    options: ReadOptions,
    onProgress?: Pending['onProgress'],
  ) {
    cancel();
    const { request, answer } = ask({ type: 'read', file, name, options }, onProgress);
    reading = { request, settled: answer.catch(() => undefined) };
    try {
      const event = await answer;
      if (event.type !== 'table') throw new Error(`a read was answered with ${event.type}`);
      good = { request, file, name, options };
      return event.info;
    } finally {
      if (reading?.request === request) reading = null;
    }
  }

  /** Waits until the worker holds the table of the last good read, and lets it read that file again if it does not. */
  async function ensureTable() {
    while (!good || held !== good.request) {
      if (reading) await reading.settled;
      else if (good) await read(good.file, good.name, good.options);
      else throw new UserError('data-lost', 'No table is open.', 'Open the file again.');
    }
  }

  return {
    read,
    cancel,
    async rows(from, to) {
      await ensureTable();
      const event = await ask({ type: 'rows', from, to }).answer;
      return event.type === 'rows' ? event.rows : [];
    },
    async profile(label) {
      await ensureTable();
      const event = await ask({ type: 'profile', label }).answer;
      if (event.type !== 'profile') throw new Error(`profile was answered with ${event.type}`);
      return event.profile;
    },
    async prepare(recipe) {
      await ensureTable();
      const event = await ask({ type: 'prepare', recipe }).answer;
      if (event.type !== 'prepared') throw new Error(`prepare was answered with ${event.type}`);
      return event.data;
    },
    dispose() {
      loseWorker(cancelled());
      good = null;
      reading = null;
    },
  };
}
