import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import fc from 'fast-check';
import { rungsOf } from '@/core/experiments/halving';
import type { PreparedData } from '@/core/preparation/prepared-data';
import type { PoolCommand, TrainHeld } from '@/core/protocol/pool-protocol';
import type { TrainingCommand, TrainingEvent } from '@/core/protocol/training-protocol';
import type { Recipe } from '@/core/recipe/recipe';
import { trainMany, type ManyRunsOptions } from './train-many';
import type { PoolEvent } from './training-pool';

/** A worker that trains at once: epoch e of run r has the loss `lossOf(r, e)`. */
function quickWorker(epochs: number, lossOf: (run: string, epoch: number) => number) {
  const trained: TrainHeld[] = [];
  const create = () => {
    const worker = {
      onmessage: null as ((message: { data: TrainingEvent }) => void) | null,
      terminate() {
        worker.onmessage = null;
      },
      postMessage(command: TrainingCommand | PoolCommand) {
        if (command.type !== 'train-held') return;
        trained.push(command);
        queueMicrotask(() => eventsOf(command).forEach((data) => worker.onmessage?.({ data })));
      },
    };
    return worker as unknown as Worker;
  };
  const eventsOf = ({ run, until, start }: TrainHeld) => {
    const from = start?.checkpoint?.epoch ?? 0;
    const to = until ?? epochs;
    const history = Array.from({ length: to - from }, (_, index) => {
      const valLoss = lossOf(run, from + index);
      return { loss: valLoss, metric: 0, valLoss, valMetric: 0, learningRate: 1 };
    });
    return [
      { type: 'epochs', run, epochs: history, seconds: to - from },
      {
        type: 'finished',
        run,
        reason: until === null ? 'completed' : 'stopped',
        seconds: to - from,
        test: {},
        model: { epoch: to, state: { step: to, weights: [new Float32Array(3)], slots: [] } },
      },
    ] as TrainingEvent[];
  };
  return { create, trained };
}

const noRows = {
  numRows: 0,
  x: new Float32Array(),
  y: new Float32Array(),
  rowIds: new Uint32Array(),
};
const data = { train: noRows, validation: noRows, test: noRows } as PreparedData;

async function finish(
  names: readonly string[],
  workers: ReturnType<typeof quickWorker>,
  rest: Partial<ManyRunsOptions> = {},
) {
  const events: PoolEvent[] = [];
  let end = '';
  trainMany({
    data,
    device: 'auto',
    runs: names.map((run) => ({ run, recipe: {} as Recipe })),
    createWorker: workers.create,
    size: 2,
    onEvents: (some) => events.push(...some),
    onEnd: (how) => (end = how),
    ...rest,
  });
  await vi.runAllTimersAsync();
  const ends = events.flatMap((event) => (event.type === 'finished' ? [event] : []));
  const epochsOf = (run: string) =>
    events.flatMap((event) => (event.type === 'epochs' && event.run === run ? event.epochs : []));
  return { events, ends, end, epochsOf };
}

describe('trainMany', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('ends once every run has, and keeps neither models nor predictions', async () => {
    const workers = quickWorker(4, () => 1);
    const { end, ends, epochsOf } = await finish(['a', 'b', 'c'], workers);
    expect(end).toBe('done');
    expect(ends.map(({ run }) => run).sort()).toEqual(['a', 'b', 'c']);
    for (const { model, test } of ends)
      expect(model.state.weights.length + test.truth.length).toBe(0);
    expect(epochsOf('c')).toHaveLength(4);
    expect((await finish([], workers)).end).toBe('done');
  });

  it('says what happened at most once in a while', async () => {
    const calls: number[] = [];
    const workers = quickWorker(4, () => 1);
    const names = Array.from({ length: 20 }, (_, index) => `run${index}`);
    await finish(names, workers, { onEvents: (some) => calls.push(some.length) });
    expect(calls.length).toBeLessThan(3);
  });

  it('lets the best third go on from where they stood, to the same end as without rounds', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 15 }),
        fc.integer({ min: 1, max: 30 }),
        async (numRuns, epochs) => {
          const names = Array.from({ length: numRuns }, (_, index) => `run${index}`);
          const rank = (run: string) => (Number(run.slice(3)) * 7) % 16;
          const workers = quickWorker(epochs, (run, epoch) => rank(run) + 1 / (epoch + 1));
          const rungs = rungsOf(epochs, numRuns);
          const halving = {
            rungs,
            costOf: ({ valLoss }: { valLoss: number[] }) => Math.min(...valLoss),
          };
          const { ends, epochsOf } = await finish(names, workers, { halving });
          expect(ends.map(({ run }) => run).sort()).toEqual([...names].sort());
          const complete = ends
            .filter(({ reason }) => reason === 'completed')
            .map(({ run }) => run);
          const best = names.toSorted((a, b) => rank(a) - rank(b));
          expect(complete.sort()).toEqual(best.slice(0, complete.length).sort());
          for (const { run, seconds } of ends) {
            const history = epochsOf(run);
            expect(rungs).toContain(history.length);
            expect(seconds).toBe(history.length);
            expect(history.map(({ valLoss }) => valLoss)).toEqual(
              history.map((_, epoch) => rank(run) + 1 / (epoch + 1)),
            );
          }
          for (const { start } of workers.trained.slice(numRuns))
            expect(start?.history.loss).toHaveLength(start!.checkpoint!.epoch);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('ends what is on as stopped when it is cancelled, and starts nothing more', async () => {
    const workers = quickWorker(4, () => 1);
    const events: PoolEvent[] = [];
    const ends: string[] = [];
    const many = trainMany({
      data,
      device: 'auto',
      runs: ['a', 'b', 'c'].map((run) => ({ run, recipe: {} as Recipe })),
      createWorker: workers.create,
      size: 2,
      onEvents: (some) => events.push(...some),
      onEnd: (how) => ends.push(how),
    });
    many.cancel();
    many.cancel();
    await vi.runAllTimersAsync();
    expect(ends).toEqual(['cancelled']);
    expect(events.map(({ type, run }) => `${type} ${run}`)).toEqual([
      'started a',
      'started b',
      'finished a',
      'finished b',
    ]);
    expect(workers.trained).toHaveLength(2);
  });
});
