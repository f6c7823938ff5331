/**
 * @file The page's end of the training worker. The worker is started ahead of the first run, so that Train answers at
 * once; one that dies or no longer answers is ended, said to have failed, and replaced for the next run.
 */
import type { UserErrorData } from '@/core/errors';
import { preparedBuffers } from '@/core/preparation/prepared-data';
import type { TrainingCommand, TrainingEvent } from '@/core/protocol/training-protocol';
import type { ChangedSettings } from '@/core/training/changes';

export type TrainRequest = Omit<Extract<TrainingCommand, { type: 'train' }>, 'type'>;

export interface TrainingClient {
  /** Starts the worker and loads the engine, so that the first run need not wait for it. */
  preload(): void;
  /** Starts a run; one that is still on ends as stopped first. The data is taken, not copied: its arrays end up empty. */
  train(request: TrainRequest): void;
  pause(run: string): void;
  resume(run: string): void;
  /** Takes effect before the next step; answered by `changed` where it changes anything. */
  change(run: string, settings: ChangedSettings): void;
  /** Asks for a look into the network as it is now; answered by `inspected`. */
  inspect(run: string): void;
  /** Ends a run with its history kept; where the worker does not answer in time it is ended too. */
  stop(run: string): void;
  /** Ends the worker without another word. */
  dispose(): void;
}

export interface TrainingClientOptions {
  /** Makes the worker; the engine's by default. */
  createWorker?: () => Worker;
  /** Milliseconds that the worker has to end a run that was stopped; 10 seconds by default. */
  patience?: number;
}

/** A client that hands every event of every run to `onEvent`: each run ends with exactly one `finished` or `failed`. */
export function createTrainingClient(
  onEvent: (event: TrainingEvent) => void,
  { createWorker = createTrainingWorker, patience = 10_000 }: TrainingClientOptions = {},
): TrainingClient {
  let worker: Worker | null = null;
  const running = new Map<string, RunningRun>();

  const forget = (run: string) => {
    clearTimeout(running.get(run)?.timer);
    running.delete(run);
  };
  const receive = (event: TrainingEvent) => {
    if (!running.has(event.run)) return;
    if (event.type === 'finished' || event.type === 'failed') forget(event.run);
    onEvent(event);
    startNext();
  };
  const drop = () => {
    worker?.terminate();
    worker = null;
  };
  const fail = (run: string, error: UserErrorData) => receive({ type: 'failed', run, error });
  const start = () => {
    if (worker) return worker;
    const started = createWorker();
    started.onmessage = ({ data }: MessageEvent<TrainingEvent>) => {
      if (started === worker) receive(data);
    };
    started.onerror = started.onmessageerror = () => {
      if (started !== worker) return;
      drop();
      const lost = [...running.keys()].filter((run) => !running.get(run)?.waiting);
      for (const run of lost) fail(run, workerDied);
    };
    return (worker = started);
  };
  const tell = (command: TrainingCommand) => {
    const told = running.get(command.run);
    if (told && !told.waiting) start().postMessage(command);
  };
  /** Hands the next run's data over once no other run is with the worker, so that none is lost with one that dies. */
  const startNext = () => {
    const runs = [...running.values()];
    const next = runs.every(({ waiting }) => waiting) ? runs[0] : undefined;
    if (!next?.waiting) return;
    const request = next.waiting;
    next.waiting = null;
    const transfer = preparedBuffers(request.data) as ArrayBuffer[];
    start().postMessage({ type: 'train', ...request } satisfies TrainingCommand, transfer);
    if (next.timer !== undefined) tell({ type: 'stop', run: request.run });
  };
  /** The worker has some time to end this run; then it is replaced, and a run that waited for it starts there. */
  const expectEnd = (run: string) => {
    const ending = running.get(run);
    if (!ending || ending.timer !== undefined) return;
    ending.timer = setTimeout(() => {
      drop();
      const ended = [...running.keys()].filter((one) => running.get(one)?.timer !== undefined);
      for (const one of ended) fail(one, workerSilent);
    }, patience);
  };
  return {
    preload: () => void start(),
    train(request) {
      for (const run of running.keys()) {
        tell({ type: 'stop', run });
        expectEnd(run);
      }
      running.set(request.run, { waiting: request });
      startNext();
    },
    pause: (run) => tell({ type: 'pause', run }),
    resume: (run) => tell({ type: 'resume', run }),
    change: (run, settings) => tell({ type: 'change', run, settings }),
    inspect: (run) => tell({ type: 'inspect', run }),
    stop(run) {
      tell({ type: 'stop', run });
      expectEnd(run);
    },
    dispose() {
      drop();
      [...running.keys()].forEach(forget);
    },
  };
}

/** A run that has not ended; the timer is set once it should. */
interface RunningRun {
  /** What to start it with, until the worker is free for it. */
  waiting: TrainRequest | null;
  timer?: ReturnType<typeof setTimeout>;
}

function createTrainingWorker(): Worker {
  return new Worker(new URL('../engine/training-worker.ts', import.meta.url), { type: 'module' });
}

const workerDied: UserErrorData = { code: 'worker-died' };

const workerSilent: UserErrorData = { code: 'worker-silent' };
