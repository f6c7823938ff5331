import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PreparedData } from '@/core/preparation/prepared-data';
import type { PoolCommand } from '@/core/protocol/pool-protocol';
import type { TrainingCommand, TrainingEvent } from '@/core/protocol/training-protocol';
import type { Recipe } from '@/core/recipe/recipe';
import { createTrainingPool, poolSize, type PoolEvent } from './training-pool';

type Command = TrainingCommand | PoolCommand;

/** Workers that note what they are told and speak when the test says so. */
function fakeWorkers() {
  const workers: FakeWorker[] = [];
  const create = () => {
    const worker: FakeWorker = {
      told: [],
      terminated: false,
      onmessage: null,
      onerror: null,
      onmessageerror: null,
      postMessage: (command) => void worker.told.push(command),
      terminate: () => void (worker.terminated = true),
    };
    workers.push(worker);
    return worker as unknown as Worker;
  };
  return { workers, create };
}

interface FakeWorker {
  told: Command[];
  terminated: boolean;
  onmessage: ((message: { data: TrainingEvent }) => void) | null;
  onerror: (() => void) | null;
  onmessageerror: (() => void) | null;
  postMessage(command: Command): void;
  terminate(): void;
}

/** The run that a worker was told last. */
function runOf({ told }: FakeWorker): string {
  return told.findLast((command) => command.type === 'train-held')!.run;
}

function say(worker: FakeWorker, event: Said) {
  worker.onmessage?.({ data: { run: runOf(worker), ...event } as TrainingEvent });
}

type Said =
  | { type: 'finished' | 'paused' | 'resumed' }
  | { type: 'failed' }
  | { type: 'epochs'; epochs: { loss: number }[]; seconds: number };

const epochs = (...losses: number[]): Said => ({
  type: 'epochs',
  epochs: losses.map((loss) => ({ loss })),
  seconds: 1,
});

function start(size = 2) {
  const { workers, create } = fakeWorkers();
  const events: PoolEvent[] = [];
  const pool = createTrainingPool({
    data: {} as PreparedData,
    device: 'auto',
    size,
    createWorker: create,
    onEvent: (event) => events.push(event),
  });
  const add = (...runs: string[]) => pool.add(runs.map((run) => ({ run, recipe: {} as Recipe })));
  const words = () => events.map(({ type, run }) => `${type} ${run}`);
  const lossesOf = (run: string) =>
    events.flatMap((event) =>
      event.type === 'epochs' && event.run === run ? event.epochs.map(({ loss }) => loss) : [],
    );
  return { pool, add, workers, events, words, lossesOf };
}

describe('createTrainingPool', () => {
  it('gives each worker the data once and one run at a time', () => {
    const { add, workers, words } = start();
    add('a', 'b', 'c');
    expect(workers).toHaveLength(2);
    say(workers[0], { type: 'finished' });
    expect(words()).toEqual(['started a', 'started b', 'finished a', 'started c']);
    for (const { told } of workers)
      expect(told.filter(({ type }) => type === 'hold')).toHaveLength(1);
    expect(workers[0].told.map(({ type }) => type)).toEqual(['hold', 'train-held', 'train-held']);
  });

  it('pauses what runs and starts nothing until it resumes', () => {
    const { pool, add, workers, words } = start(1);
    add('a', 'b');
    pool.pause();
    say(workers[0], { type: 'finished' });
    expect(words()).toEqual(['started a', 'finished a']);
    pool.resume();
    expect(words().at(-1)).toBe('started b');
    pool.pause();
    pool.resume();
    expect(workers[0].told.slice(-2)).toEqual([
      { type: 'pause', run: 'b' },
      { type: 'resume', run: 'b' },
    ]);
  });

  it('tries the run of a worker that died once more, in silence up to where it was', () => {
    const { add, workers, words, lossesOf } = start(1);
    add('a');
    say(workers[0], epochs(3, 2));
    workers[0].onerror!();
    expect(workers[0].terminated).toBe(true);
    say(workers[1], epochs(3));
    say(workers[1], epochs(2, 1));
    say(workers[0], epochs(99));
    say(workers[1], { type: 'finished' });
    expect(lossesOf('a')).toEqual([3, 2, 1]);
    expect(words()).toEqual(['started a', 'epochs a', 'epochs a', 'finished a']);
  });

  it('gives a run up whose second worker dies too, and goes on with the others', () => {
    const { add, workers, words, events } = start(1);
    add('a', 'b');
    workers[0].onerror!();
    workers[1].onmessageerror!();
    expect(events[1]).toMatchObject({ type: 'failed', run: 'a', error: { code: 'worker-died' } });
    expect(words().at(-1)).toBe('started b');
    expect(workers).toHaveLength(3);
  });

  it('leaves nothing going once it is disposed of', () => {
    const { pool, add, workers, events } = start();
    add('a', 'b', 'c');
    const before = events.length;
    pool.dispose();
    say(workers[0], { type: 'finished' });
    workers[1].onerror?.();
    add('d');
    expect(workers.every(({ terminated }) => terminated)).toBe(true);
    expect(workers).toHaveLength(2);
    expect(events).toHaveLength(before);
  });

  it('has one queue for the graphics card and some workers for the processor', () => {
    expect(poolSize('webgl')).toBe(1);
    expect(poolSize('simd')).toBeGreaterThanOrEqual(1);
    expect(poolSize('simd')).toBeLessThanOrEqual(8);
  });

  it('ends each run exactly once, never two at a time on a worker, whatever dies, fails or is paused', () => {
    const happenings = fc.array(
      fc.record({
        what: fc.constantFrom('finished', 'failed', 'epochs', 'dies', 'pause', 'resume', 'stale'),
        slot: fc.nat(7),
      }),
      { maxLength: 120 },
    );
    fc.assert(
      fc.property(
        happenings,
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 1, max: 12 }),
        (all, size, numRuns) => {
          const { pool, add, workers, words } = start(size);
          const runs = Array.from({ length: numRuns }, (_, index) => `run${index}`);
          add(...runs);
          const ended = () => words().filter((word) => /^(finished|failed)/.test(word));
          const isBusy = (worker: FakeWorker) => {
            const run = runOf(worker);
            return !worker.terminated && !ended().some((word) => word.endsWith(` ${run}`));
          };
          const apply = (what: string, slot: number) => {
            const alive = workers.filter((worker) => !worker.terminated);
            const worker = alive[slot % Math.max(1, alive.length)];
            if (what === 'pause' || what === 'resume') pool[what]();
            else if (what === 'stale')
              workers[slot % workers.length].onmessage?.({ data: finishedElsewhere });
            else if (!worker) return;
            else if (what === 'dies') worker.onerror!();
            else if (isBusy(worker))
              say(worker, what === 'epochs' ? epochs(1) : { type: what as 'failed' });
          };
          for (const { what, slot } of all) {
            apply(what, slot);
            const busy = workers.filter(isBusy).map(runOf);
            expect(busy.length).toBeLessThanOrEqual(size);
            expect(new Set(busy).size).toBe(busy.length);
          }
          pool.resume();
          for (let turn = 0; turn < 4 * numRuns; turn++)
            for (const worker of workers) if (isBusy(worker)) say(worker, { type: 'finished' });
          const names = ended().map((word) => word.split(' ')[1]);
          expect(names.sort()).toEqual(runs.sort());
          const started = words().filter((word) => word.startsWith('started'));
          expect(new Set(started).size).toBe(started.length);
        },
      ),
    );
  });
});

const finishedElsewhere = { type: 'finished', run: 'of another time' } as TrainingEvent;
