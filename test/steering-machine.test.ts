/** The page's conductor, its client and the worker's host together, on a device that computes next to nothing. */
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createCheckpointStore } from '@/app/checkpoint-store';
import { createConductor } from '@/app/run-conductor';
import { noRuns, reduceRuns, type RunsState } from '@/app/runs-state';
import { summarizePrepared } from '@/core/preparation/prepared-summary';
import type { TrainingCommand, TrainingEvent } from '@/core/protocol/training-protocol';
import { epochsDone, epochsPlanned, epochsTakenOver, isActive } from '@/core/training/run';
import type { Device, Trainer } from '@/engine/device';
import { steeredData, steeredRecipe } from '@/engine/testing/steered-run';
import { createTrainingHost } from '@/engine/training-host';
import { createTrainingClient } from '@/io/training-client';

const recipe = steeredRecipe({ batchSize: 16, epochs: 5 });

/** A device whose only weight counts its steps. */
function countingDevice() {
  const held = { trainers: 0, most: 0 };
  const device: Device = {
    name: 'simd',
    unavailable: async () => null,
    async createTrainer({ data }) {
      held.most = Math.max(held.most, ++held.trainers);
      let disposed = false;
      let step = 0;
      let rows = 0;
      const trainer: Trainer = {
        backend: { device: 'simd', name: 'CPU', detail: '', note: null },
        setOrder() {},
        step(from, to) {
          step++;
          rows += to - from;
        },
        async finishEpoch() {
          const training = { rows, loss: rows / step, metric: 1 };
          rows = 0;
          return { training, validation: { rows: data.validation.numRows, loss: 1, metric: 1 } };
        },
        settle: async () => {},
        predict: async (_, numRows) => new Float32Array(numRows * data.numOutputs),
        getState: async () => ({ step, weights: [Float32Array.of(step)], slots: [] }),
        setState: (state) => void (step = state.step),
        dispose() {
          if (!disposed) held.trainers--;
          disposed = true;
        },
      };
      return trainer;
    },
  };
  return { device, held };
}

function startPage() {
  const { device, held } = countingDevice();
  const events: TrainingEvent[] = [];
  let runs: RunsState = noRuns;
  let time = 0;
  let ids = 0;
  const turn = () => new Promise<void>((resolve) => setImmediate(resolve));
  const createWorker = () => {
    const worker = { onmessage: null as Worker['onmessage'], postMessage, terminate() {} };
    const host = createTrainingHost({
      devices: [device],
      now: () => (time += 40),
      breathe: turn,
      emit: (event) =>
        void setImmediate(
          (data) => worker.onmessage?.call(worker as never, { data } as never),
          structuredClone(event),
        ),
    });
    function postMessage(command: TrainingCommand) {
      setImmediate(host, structuredClone(command));
    }
    return worker as unknown as Worker;
  };
  const training = createTrainingClient(
    (event) => {
      events.push(event);
      conductor.receive(event);
    },
    { createWorker, patience: 1e9 },
  );
  const conductor = createConductor({
    training,
    async prepare(own) {
      await turn();
      const data = steeredData();
      return { data, summary: summarizePrepared(data, own) };
    },
    checkpoints: createCheckpointStore({ perRun: 3, bytes: 1e6 }),
    state: () => ({ runs, device: 'simd' }),
    dispatch(action) {
      runs = reduceRuns(runs, action);
      expect(runs.runs.filter(isActive).length).toBeLessThanOrEqual(1);
    },
    newId: () => `run-${++ids}`,
    now: () => ids,
  });
  return { conductor, events, held, turn, runs: () => runs };
}

type Page = ReturnType<typeof startPage>;

const settings = fc.record(
  {
    learningRate: fc.constantFrom(0.1, 0.2, NaN, -1),
    batchSize: fc.constantFrom(5, 16, 41, 1e9),
    epochs: fc.integer({ min: 0, max: 8 }),
  },
  { requiredKeys: [] },
);
const deeds = fc.oneof(
  fc.constantFrom('train', 'pause', 'resume', 'stop' as const).map((what) => ({ what })),
  settings.map((changed) => ({ what: 'steer' as const, changed })),
  fc.record({ what: fc.constant('branch' as const), run: fc.nat(9), epoch: fc.nat(8) }),
);
const stories = fc.array(fc.tuple(deeds, fc.nat(12)), { minLength: 1, maxLength: 14 });

function act(
  { conductor, runs }: Page,
  deed: typeof deeds extends fc.Arbitrary<infer D> ? D : never,
) {
  if (deed.what === 'train')
    void conductor.train(recipe, { tableName: 'a.csv', fingerprints: null });
  else if (deed.what === 'steer' && 'changed' in deed) {
    conductor.steer(deed.changed);
    vi.advanceTimersByTime(300);
  } else if (deed.what === 'branch' && 'run' in deed) {
    const all = runs().runs;
    const from = all[deed.run % Math.max(all.length, 1)];
    if (from) void conductor.branch(from.id, deed.epoch, { learningRate: 0.3 });
  } else conductor[deed.what as 'pause' | 'resume' | 'stop']();
}

async function live(page: Page, story: typeof stories extends fc.Arbitrary<infer S> ? S : never) {
  for (const [deed, turns] of story) {
    act(page, deed);
    for (let i = 0; i < turns; i++) await page.turn();
  }
  // Let go of what stands still, and let what is left come to its end.
  for (let i = 0; i < 40 || page.runs().runs.some(isActive); i++) {
    page.conductor.resume();
    await page.turn();
  }
}

describe('a page that is steered at random', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
  afterEach(() => void vi.useRealTimers());

  it('never has two trainings on, ends each run once and loses no epoch', async () => {
    await fc.assert(
      fc.asyncProperty(stories, async (story) => {
        const page = startPage();
        await live(page, story);
        expect(page.held.most).toBeLessThanOrEqual(1);
        expect(page.held.trainers).toBe(0);
        for (const run of page.runs().runs) {
          expect(run.error).toBeNull();
          const own = page.events.filter((event) => event.run === run.id);
          const ends = own.filter(({ type }) => type === 'finished' || type === 'failed');
          expect(ends).toHaveLength(1);
          expect(own.at(-1)).toBe(ends[0]);
          const said = own.flatMap((event) => (event.type === 'epochs' ? event.epochs : []));
          expect(epochsDone(run)).toBe(epochsTakenOver(run) + said.length);
          if (run.status === 'finished') expect(epochsDone(run)).toBe(epochsPlanned(run));
          expect(run.model?.epoch).toBe(epochsDone(run));
          expect(run.recipe.training.changes).toEqual(
            run.recipe.training.changes.toSorted((a, b) => a.epoch - b.epoch || a.row - b.row),
          );
        }
      }),
      { numRuns: 1000 },
    );
  }, 300_000);
});
