import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EpochMetrics } from '@/core/training/history';
import type { Trainer } from './device';
import { createTrainingControl, type TrainingControl } from './training-control';
import type { LoopSettings } from './loop-settings';
import { runTraining, type LoopHooks } from './training-loop';

const settings: LoopSettings = { epochs: 4, batchSize: 3, learningRate: 0.1, seed: 5 };

/** A trainer whose losses are a running hash of all rows and rates it was given, so that any difference shows. */
function fakeTrainer(lossAt: (epoch: number) => number = () => 0) {
  const visits: number[][] = [];
  const rates: number[] = [];
  let order: Uint32Array = new Uint32Array();
  let trace = 1;
  let rows = 0;
  const trainer = {
    setOrder(next: Uint32Array) {
      order = next;
      visits.push([]);
    },
    step(from: number, to: number, rate: number) {
      for (const row of order.subarray(from, to)) trace = (trace * 31 + row) % 65_521;
      visits.at(-1)!.push(...order.subarray(from, to));
      rates.push(rate);
      rows += to - from;
    },
    async finishEpoch() {
      const loss = trace * rows + lossAt(visits.length);
      const training = { rows, loss, metric: rows / 2 };
      rows = 0;
      return { training, validation: { rows: 2, loss: 1, metric: 1 } };
    },
    settle: async () => {},
  } as unknown as Trainer;
  return { trainer, visits, rates };
}

/** Time that passes by itself, one millisecond a look. */
function hooksOf(control: TrainingControl, change: Partial<LoopHooks> = {}): LoopHooks {
  let time = 0;
  return { control, now: () => time++, breathe: () => Promise.resolve(), ...change };
}

async function historyOf(numRows: number, change: Partial<LoopHooks> = {}, own = settings) {
  const { trainer, visits, rates } = fakeTrainer();
  const history: EpochMetrics[] = [];
  const hooks = hooksOf(change.control ?? createTrainingControl(), change);
  const onEpoch = (metrics: EpochMetrics) => {
    history.push(metrics);
    change.onEpoch?.(metrics);
  };
  const end = await runTraining(trainer, numRows, own, { ...hooks, onEpoch });
  return { history, visits, rates, end };
}

describe('runTraining', () => {
  it('visits every row once an epoch, in another order each time', async () => {
    const shape = fc.record({
      rows: fc.integer({ min: 1, max: 40 }),
      batchSize: fc.integer({ min: 1, max: 40 }),
    });
    await fc.assert(
      fc.asyncProperty(shape, async ({ rows, batchSize }) => {
        const { visits } = await historyOf(rows, {}, { ...settings, batchSize });
        const all = Array.from({ length: rows }, (_, row) => row);
        expect(visits).toHaveLength(settings.epochs);
        for (const epoch of visits) expect(epoch.toSorted((a, b) => a - b)).toEqual(all);
      }),
    );
    const { visits } = await historyOf(40);
    expect(visits[0]).not.toEqual(visits[1]);
  });

  it('gives means over rows', async () => {
    const { history } = await historyOf(7);
    expect(history[0]).toMatchObject({ metric: 0.5, valLoss: 0.5, valMetric: 0.5 });
  });

  it('gives the same history however often it is paused and however it rests', async () => {
    const plain = await historyOf(10);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(60), { maxLength: 6 }), fc.nat(90), async (pauses, slow) => {
        const control = createTrainingControl();
        let steps = 0;
        let time = 0;
        const { history } = await historyOf(10, {
          control,
          now: () => (time += slow),
          onStep: () => pauses.includes(steps++) && control.pause(),
          onPause: () => setTimeout(() => control.resume()),
        });
        expect(history).toEqual(plain.history);
      }),
      { numRuns: 30 },
    );
  });

  it('says when it stands still and when it goes on, each once a pause', async () => {
    const control = createTrainingControl();
    const words: string[] = [];
    await historyOf(10, {
      control,
      onEpoch: () => words.length === 0 && control.pause(),
      onPause() {
        words.push('paused');
        setTimeout(() => control.resume());
      },
      onResume: () => words.push('resumed'),
    });
    expect(words).toEqual(['paused', 'resumed']);
  });

  it('stops between steps and keeps whole epochs only', async () => {
    const control = createTrainingControl();
    let steps = 0;
    const stopped = await historyOf(10, { control, onStep: () => ++steps === 6 && control.stop() });
    const whole = await historyOf(10);
    expect(stopped.end).toBe('stopped');
    expect(steps).toBe(6);
    expect(stopped.history).toEqual(whole.history.slice(0, 1));
  });

  it('stops while paused', async () => {
    const control = createTrainingControl();
    const { end, history } = await historyOf(10, {
      control,
      onEpoch: () => control.pause(),
      onPause: () => setTimeout(() => control.stop()),
    });
    expect(end).toBe('stopped');
    expect(history).toHaveLength(1);
  });

  it('is completed where stop comes after the last step', async () => {
    const control = createTrainingControl();
    let epochs = 0;
    const { end } = await historyOf(10, {
      control,
      onEpoch: () => ++epochs === settings.epochs && control.stop(),
    });
    expect(end).toBe('completed');
  });

  it.each([
    [NaN, 'nan'],
    [Infinity, 'infinite'],
  ])('ends with a plain word where the loss is %s', async (loss, context) => {
    const { trainer } = fakeTrainer((epoch) => (epoch === 3 ? loss : 0));
    const history: EpochMetrics[] = [];
    const onEpoch = (metrics: EpochMetrics) => history.push(metrics);
    const run = runTraining(trainer, 5, settings, hooksOf(createTrainingControl(), { onEpoch }));
    await expect(run).rejects.toMatchObject({
      code: 'loss-not-finite',
      params: { context, epoch: 3, rate: 0.01 },
    });
    expect(history).toHaveLength(2);
  });

  it('gives each step the rate of its place, and the epoch that of its last step', async () => {
    const schedule = { kind: 'exponential', decayRate: 0.5, decayEpochs: 1 } as const;
    const { rates, history } = await historyOf(6, {}, { ...settings, epochs: 2, schedule });
    const expected = [0, 0.5, 1, 1.5].map((epochs) => 0.1 * 0.5 ** epochs);
    rates.forEach((rate, i) => expect(rate).toBeCloseTo(expected[i], 12));
    expect(history.map((epoch) => epoch.learningRate)).toEqual([rates[1], rates[3]]);
  });
});
