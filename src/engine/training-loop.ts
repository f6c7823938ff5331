/**
 * @file The one training loop, whatever the device: epochs of steps over a seeded order, metrics after each epoch.
 * What happens depends on the recipe and the data only, never on the clock, on pauses or on how often the loop rests.
 */
import { UserError } from '@/core/errors';
import { epochOrder } from '@/core/random/counter';
import type { Training } from '@/core/recipe/recipe';
import type { EpochMetrics } from '@/core/training/history';
import type { MetricSums, Trainer } from './device';
import { createPace, type Pace } from './pace';
import type { TrainingControl } from './training-control';

export type LoopSettings = Pick<Training, 'epochs' | 'batchSize' | 'learningRate' | 'seed'>;

export interface LoopHooks {
  /** The epoch to begin with, from 0; later ones go on from a trainer's restored state. 0 by default. */
  firstEpoch?: number;
  control: TrainingControl;
  /** Milliseconds since any moment. */
  now(): number;
  /** Gives the event loop its turn. */
  breathe(): Promise<void>;
  onEpoch?(metrics: EpochMetrics): void;
  /** Awaited after `onEpoch`, with the number of epochs done: the moment when a state can be kept. */
  afterEpoch?(epochsDone: number): Promise<void>;
  /** After each step: how many of the epoch's steps are done. */
  onStep?(done: number, of: number): void;
  /** When the run really stands still, and when it goes on. */
  onPause?(): void;
  onResume?(): void;
  /** Learning rate of a step, counted from 0 over the whole run; by default always the recipe's. */
  learningRateAt?(step: number): number;
}

/**
 * Trains until the epochs are done or the control says stop; an epoch cut short leaves no entry.
 * Throws `UserError` `loss-not-finite` after the first epoch whose loss is NaN or infinite, which is not reported.
 */
export async function runTraining(
  trainer: Trainer,
  numRows: number,
  settings: LoopSettings,
  hooks: LoopHooks,
): Promise<'completed' | 'stopped'> {
  const { control } = hooks;
  const pace = createPace(trainer, hooks);
  for (let epoch = hooks.firstEpoch ?? 0; epoch < settings.epochs; epoch++) {
    trainer.setOrder(epochOrder(numRows, settings.seed, epoch));
    const whole = await runSteps(trainer, numRows, settings, hooks, pace, epoch);
    if (!whole) return 'stopped';
    const { training, validation } = await trainer.finishEpoch();
    const metrics = {
      ...meanMetrics(training, validation),
      learningRate: settings.learningRate,
    };
    assertFinite(metrics, epoch + 1, settings.learningRate);
    hooks.onEpoch?.(metrics);
    await hooks.afterEpoch?.(epoch + 1);
    await pace.epochDone();
    if (control.stopped && epoch + 1 < settings.epochs) return 'stopped';
  }
  return 'completed';
}

/** One epoch's steps, the last one with the rows that are left; false where it was stopped on the way. */
async function runSteps(
  trainer: Trainer,
  numRows: number,
  settings: LoopSettings,
  hooks: LoopHooks,
  pace: Pace,
  epoch: number,
): Promise<boolean> {
  const { batchSize, learningRate } = settings;
  const steps = Math.ceil(numRows / batchSize);
  for (let step = 0; step < steps; step++) {
    if (hooks.control.paused) await standStill(hooks, pace);
    if (hooks.control.stopped) return false;
    const from = step * batchSize;
    const rate = hooks.learningRateAt?.(epoch * steps + step) ?? learningRate;
    trainer.step(from, Math.min(from + batchSize, numRows), rate);
    hooks.onStep?.(step + 1, steps);
    if (step + 1 < steps) await pace.stepDone();
  }
  return true;
}

async function standStill({ control, onPause, onResume }: LoopHooks, pace: Pace): Promise<void> {
  await pace.rest();
  onPause?.();
  await control.going();
  if (!control.stopped) onResume?.();
}

function meanMetrics(
  training: MetricSums,
  validation: MetricSums,
): Omit<EpochMetrics, 'learningRate'> {
  return {
    loss: training.loss / training.rows,
    metric: training.metric / training.rows,
    valLoss: validation.loss / validation.rows,
    valMetric: validation.metric / validation.rows,
  };
}

function assertFinite({ loss, valLoss }: EpochMetrics, epoch: number, learningRate: number): void {
  const wrong = [loss, valLoss].find((value) => !Number.isFinite(value));
  if (wrong === undefined) return;
  throw new UserError(
    'loss-not-finite',
    `The loss became ${Number.isNaN(wrong) ? 'NaN' : 'infinite'} in epoch ${epoch}, so training stopped. The epochs before it are kept.`,
    `The learning rate is probably too large: try ${Number((learningRate / 10).toPrecision(2))}.`,
  );
}
