/**
 * @file The page's side of the model worker, which is started on first use. The worker holds one model; where it dies,
 * what was asked of it fails with a plain sentence and the next question opens the model again.
 */
import { UserError, type UserErrorData } from '@/core/errors';
import type { Contributions } from '@/core/explain/contributions';
import type { Dependence } from '@/core/explain/dependence';
import type { Importance } from '@/core/explain/importance';
import type { Cell } from '@/core/predict/cells';
import { preparedBuffers } from '@/core/preparation/prepared-data';
import type {
  ExplainedRow,
  ModelCommand,
  ModelEvent,
  ModelSource,
  SetName,
} from '@/core/protocol/model-protocol';
import type { SetPredictions } from '@/core/protocol/training-protocol';

export interface AskOptions {
  /** Ends the work; the promise then rejects with the `UserError` `cancelled`. */
  signal?: AbortSignal;
  /** Gets the share done, 0 to 1. */
  onProgress?: (share: number) => void;
}

export interface ModelClient {
  /**
   * Takes the place of the model before it; answers the cells of a typical row. The data is taken, not copied: its
   * arrays end up empty.
   */
  open(source: ModelSource): Promise<Cell[]>;
  /** Outputs of prepared rows `[numRows, numFeatures]`; the rows are copied. */
  predictRows(x: Float32Array, numRows: number): Promise<Float32Array>;
  predictSet(set: SetName): Promise<SetPredictions>;
  importance(
    asked: { set: SetName; repeats: number; seed: number },
    options?: AskOptions,
  ): Promise<Importance>;
  dependence(column: string, options?: AskOptions): Promise<Dependence>;
  contributions(row: ExplainedRow, options?: AskOptions): Promise<Contributions>;
  /** Whether a model is open: false before the first and after the worker died. */
  isOpen(): boolean;
  /** Ends the worker; what was asked of it is cancelled. */
  dispose(): void;
}

interface Pending {
  resolve(event: ModelEvent): void;
  reject(error: UserError): void;
  onProgress?: (share: number) => void;
}

type Ask = ModelCommand extends infer Command
  ? Command extends { request: number }
    ? Omit<Command, 'request'>
    : never
  : never;

/** The part of a `Worker` that the client uses. */
export type ModelWorkerPort = Pick<
  Worker,
  'postMessage' | 'terminate' | 'onmessage' | 'onerror' | 'onmessageerror'
>;

/** A client; `start` makes the worker. */
export function createModelClient(start: () => ModelWorkerPort = startWorker): ModelClient {
  const pending = new Map<number, Pending>();
  let worker: ModelWorkerPort | null = null;
  let lastRequest = 0;
  let hasModel = false;

  function end(error: UserError) {
    worker?.terminate();
    worker = null;
    hasModel = false;
    for (const request of pending.values()) request.reject(error);
    pending.clear();
  }

  function receive(event: ModelEvent) {
    const request = pending.get(event.request);
    if (!request) return;
    if (event.type === 'progress') return request.onProgress?.(event.share);
    pending.delete(event.request);
    if (event.type === 'failed') request.reject(toError(event.error));
    else request.resolve(event);
  }

  function ensureWorker(): ModelWorkerPort {
    if (worker) return worker;
    const started = start();
    started.onmessage = ({ data }: MessageEvent<ModelEvent>) => receive(data);
    started.onerror = started.onmessageerror = () => {
      if (started === worker) end(toError(workerDied));
    };
    return (worker = started);
  }

  function ask<Type extends ModelEvent['type'] & ModelCommand['type']>(
    command: Extract<Ask, { type: Type }>,
    { signal, onProgress }: AskOptions = {},
    transfer: Transferable[] = [],
  ): Promise<Extract<ModelEvent, { type: Type }>> {
    const request = ++lastRequest;
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(cancelled());
      const settle = resolve as (event: ModelEvent) => void;
      pending.set(request, { resolve: settle, reject, onProgress });
      ensureWorker().postMessage({ ...command, request }, transfer);
      signal?.addEventListener('abort', () => {
        if (!pending.delete(request)) return;
        worker?.postMessage({ type: 'cancel', request } satisfies ModelCommand);
        reject(cancelled());
      });
    });
  }

  return {
    async open(source) {
      const transfer = source.data ? (preparedBuffers(source.data) as ArrayBuffer[]) : [];
      const { typical } = await ask<'open'>({ type: 'open', source }, {}, transfer);
      hasModel = true;
      return typical;
    },
    predictRows: async (x, numRows) =>
      (await ask<'predict'>({ type: 'predict', x, numRows })).outputs,
    predictSet: async (set) => (await ask<'predict-set'>({ type: 'predict-set', set })).predictions,
    importance: async (asked, options) =>
      (await ask<'importance'>({ type: 'importance', ...asked }, options)).importance,
    dependence: async (column, options) =>
      (await ask<'dependence'>({ type: 'dependence', column }, options)).dependence,
    contributions: async (row, options) =>
      (await ask<'contributions'>({ type: 'contributions', row }, options)).contributions,
    isOpen: () => hasModel,
    dispose: () => end(cancelled()),
  };
}

function startWorker(): ModelWorkerPort {
  return new Worker(new URL('../engine/model-worker.ts', import.meta.url), { type: 'module' });
}

const toError = (data: UserErrorData) => new UserError(data.code, data.params);
const cancelled = () => new UserError('cancelled');

const workerDied: UserErrorData = { code: 'model-worker-died' };
