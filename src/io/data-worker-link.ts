/**
 * @file Questions to a data worker and their answers, matched by request number. The worker starts with the first
 * question; one that died rejects what it was asked, and the next question starts another.
 */
import { UserError, type UserErrorData } from '@/core/errors';
import type { DataCommand, DataEvent } from '@/core/protocol/data-protocol';

export type ReadProgress = Omit<Extract<DataEvent, { type: 'progress' }>, 'type' | 'request'>;

/** The part of a `Worker` that the link uses. */
export interface DataWorkerPort {
  postMessage(command: DataCommand): void;
  terminate(): void;
  onmessage: ((message: MessageEvent<DataEvent>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  onmessageerror: ((event: MessageEvent) => void) | null;
}

/** A command without its request number. */
export type Question = DataCommand extends infer Command
  ? Command extends { request: number }
    ? Omit<Command, 'request'>
    : never
  : never;

export interface DataWorkerLink {
  /** Sends a question; its answer is the worker's final event. Rejects with the worker's `UserError`. */
  ask(
    question: Question,
    onProgress?: (progress: ReadProgress) => void,
  ): { request: number; answer: Promise<DataEvent> };
  /** Rejects a question with `error` and tells the worker to leave it. */
  withdraw(request: number, error: UserError): void;
  /** Ends the worker; whatever it was asked rejects with `error`. */
  stop(error: UserError): void;
}

interface Watcher {
  /** Sees every event before it is answered, also those that nobody waits for any more. */
  onEvent(event: DataEvent): void;
  /** The worker is gone, and all that it held. */
  onLost(): void;
}

interface Pending {
  resolve(event: DataEvent): void;
  reject(error: UserError): void;
  onProgress?: (progress: ReadProgress) => void;
}

/** A link to a worker that `start` makes. */
export function createDataWorkerLink(
  start: () => DataWorkerPort,
  { onEvent, onLost }: Watcher,
): DataWorkerLink {
  const pending = new Map<number, Pending>();
  let worker: DataWorkerPort | null = null;
  let lastRequest = 0;

  function stop(error: UserError) {
    worker?.terminate();
    worker = null;
    onLost();
    for (const request of pending.values()) request.reject(error);
    pending.clear();
  }

  function receive(event: DataEvent) {
    onEvent(event);
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
    const died = () => stop(new UserError('data-worker-died'));
    worker.onerror = died;
    worker.onmessageerror = died;
    return worker;
  }

  return {
    ask(question, onProgress) {
      const request = ++lastRequest;
      const answer = new Promise<DataEvent>((resolve, reject) => {
        pending.set(request, { resolve, reject, onProgress });
        ensureWorker().postMessage({ ...question, request });
      });
      return { request, answer };
    },
    withdraw(request, error) {
      pending.get(request)?.reject(error);
      pending.delete(request);
      worker?.postMessage({ type: 'cancel', request } satisfies DataCommand);
    },
    stop,
  };
}

const toError = (data: UserErrorData) => new UserError(data.code, data.params);
