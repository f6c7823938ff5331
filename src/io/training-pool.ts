/**
 * @file A pool of training workers that share one queue of runs on the same data. Each worker gets the data once and
 * has one run at a time. A worker that dies is replaced, and its run is tried once more, in silence up to the epoch that
 * was reported already; then it has failed. Every run that was added ends with exactly one `finished` or `failed`,
 * unless the pool is disposed of first, after which nothing runs and nothing is said.
 */
import type { FoldChoice } from '@/core/experiments/fold-data';
import type { RateRamp } from '@/core/experiments/rate-ramp';
import type { UserErrorData } from '@/core/errors';
import type { PreparedData } from '@/core/preparation/prepared-data';
import type { PoolCommand, TrainHeld } from '@/core/protocol/pool-protocol';
import type {
  DeviceChoice,
  TrainingCommand,
  TrainingEvent,
} from '@/core/protocol/training-protocol';
import type { Recipe } from '@/core/recipe/recipe';

/** One run to make. */
export interface PoolRun {
  run: string;
  recipe: Recipe;
  fold?: FoldChoice | null;
  until?: number | null;
  start?: TrainHeld['start'];
  ramp?: RateRamp | null;
}

/** What is said of the runs: `started` comes first, once for each time a run is added. */
export type PoolEvent = TrainingEvent | { type: 'started'; run: string };

export interface TrainingPool {
  readonly size: number;
  /** Queues runs behind those that wait. */
  add(runs: readonly PoolRun[]): void;
  /** Runs stand still, and none starts. */
  pause(): void;
  resume(): void;
  /** Ends every worker at once, without another word. */
  dispose(): void;
}

export interface TrainingPoolOptions {
  data: PreparedData;
  /** `auto` is the processor here, where runs side by side use every core. */
  device: DeviceChoice;
  onEvent(event: PoolEvent): void;
  /** Number of workers; by default one for each core up to 8 on the processor, else 1. */
  size?: number;
  createWorker?: (name: string) => Worker;
}

interface Task extends PoolRun {
  tries: number;
  started: boolean;
  /** Epochs reported in earlier tries, which are not reported again. */
  reported: number;
}

interface Slot {
  worker: Worker | null;
  task: Task | null;
  /** Epochs of this try that are still to be passed over. */
  silent: number;
}

/** A pool whose workers start with the first runs. The data is copied to each of them. */
export function createTrainingPool(options: TrainingPoolOptions): TrainingPool {
  const { data, onEvent, createWorker = startWorker } = options;
  const device = options.device === 'auto' ? 'simd' : options.device;
  const size = options.size ?? poolSize(device);
  const slots: Slot[] = Array.from({ length: size }, () => ({
    worker: null,
    task: null,
    silent: 0,
  }));
  let queue: Task[] = [];
  let paused = false;
  let disposed = false;

  const tell = ({ worker }: Slot, command: TrainingCommand | PoolCommand) =>
    worker?.postMessage(command);

  const fill = () => {
    for (const slot of slots) if (!paused && !disposed && !slot.task) begin(slot, queue.shift());
  };
  const begin = (slot: Slot, task: Task | undefined) => {
    if (!task) return;
    slot.task = task;
    slot.silent = task.reported;
    task.tries++;
    slot.worker ??= open(slot);
    const { run, recipe, fold = null, until = null, start, ramp = null } = task;
    tell(slot, { type: 'train-held', run, recipe, device, fold, until, start, ramp });
    if (task.started) return;
    task.started = true;
    onEvent({ type: 'started', run });
  };
  const open = (slot: Slot): Worker => {
    const worker = createWorker(device === 'simd' ? 'cpu' : 'pool');
    worker.onmessage = ({ data: event }: MessageEvent<TrainingEvent>) => {
      if (worker === slot.worker) receive(slot, event);
    };
    worker.onerror = worker.onmessageerror = () => {
      if (worker === slot.worker) lose(slot);
    };
    worker.postMessage({ type: 'hold', data } satisfies PoolCommand);
    return worker;
  };
  const receive = (slot: Slot, event: TrainingEvent) => {
    const { task } = slot;
    if (disposed || !task || event.run !== task.run) return;
    if (event.type === 'epochs') return hear(slot, task, event);
    if (event.type !== 'finished' && event.type !== 'failed') return onEvent(event);
    slot.task = null;
    onEvent(event);
    fill();
  };
  const hear = (slot: Slot, task: Task, event: Extract<TrainingEvent, { type: 'epochs' }>) => {
    const epochs = event.epochs.slice(slot.silent);
    slot.silent -= event.epochs.length - epochs.length;
    task.reported += epochs.length;
    if (epochs.length > 0) onEvent({ ...event, epochs });
  };
  const lose = (slot: Slot) => {
    const { task } = slot;
    slot.worker?.terminate();
    slot.worker = slot.task = null;
    if (task && task.tries < 2) queue.unshift(task);
    else if (task) onEvent({ type: 'failed', run: task.run, error: workerDiedTwice });
    fill();
  };
  const tellAll = (type: 'pause' | 'resume') => {
    for (const slot of slots) if (slot.task) tell(slot, { type, run: slot.task.run });
  };
  return {
    size,
    add(runs) {
      queue.push(...runs.map((run) => ({ ...run, tries: 0, started: false, reported: 0 })));
      fill();
    },
    pause() {
      paused = true;
      tellAll('pause');
    },
    resume() {
      paused = false;
      tellAll('resume');
      fill();
    },
    dispose() {
      disposed = true;
      queue = [];
      for (const slot of slots) {
        slot.worker?.terminate();
        slot.worker = slot.task = null;
      }
    },
  };
}

/** Workers for a device: one for each core up to 8 on the processor; the graphics card is one queue. */
export function poolSize(device: Exclude<DeviceChoice, 'auto'>): number {
  if (device !== 'simd') return 1;
  return Math.min(8, Math.max(1, globalThis.navigator?.hardwareConcurrency ?? 1));
}

function startWorker(name: string): Worker {
  return new Worker(new URL('../engine/training-worker.ts', import.meta.url), {
    type: 'module',
    name,
  });
}

const workerDiedTwice: UserErrorData = { code: 'worker-died', params: { context: 'twice' } };
