/**
 * @file The one training loop, whatever the device: epochs of steps over a seeded order, metrics after each epoch.
 * What happens depends on the recipe with its changes and on the data only, never on the clock, on pauses or on how
 * often the loop rests.
 */
import { UserError } from '@/core/errors';
import { epochOrder } from '@/core/random/counter';
import type { Change, Place } from '@/core/training/changes';
import { advanceCourse, courseAt, courseEnd, rateAt, type Course } from '@/core/training/course';
import { emptyHistory, epochAt, type EpochMetrics, type History } from '@/core/training/history';
import { epochsDone, loopRecipe, type LoopRecipe, type LoopSettings } from './loop-settings';
import type { MetricSums, Trainer } from './device';
import { createPace, type Pace } from './pace';
import { changesDue, takeChanges } from './take-changes';
import type { TrainingControl } from './training-control';

export interface LoopHooks {
  /** The epoch to begin with, from 0; later ones go on from a trainer's restored state. 0 by default. */
  firstEpoch?: number;
  /** Epochs known already, at least the first `firstEpoch`; those that are trained again are not reported. */
  history?: History;
  /** Changes made by hand take effect from this place on; the end of the known epochs by default. */
  steerFrom?: Place;
  control: TrainingControl;
  /** Milliseconds since any moment. */
  now(): number;
  /** Gives the event loop its turn. */
  breathe(): Promise<void>;
  onEpoch?(metrics: EpochMetrics): void;
  /** Awaited after `onEpoch`, with the number of epochs done: the moment when a state can be kept. */
  afterEpoch?(epochsDone: number, trainer: Trainer): Promise<void>;
  /** Awaited after an epoch that is the best so far, where its weights are to be restored at the end. */
  onBest?(epochsDone: number, trainer: Trainer): Promise<void>;
  /** After each step: how many of the epoch's steps are done. */
  onStep?(done: number, of: number): void;
  /** When the run really stands still, and when it goes on. */
  onPause?(): void;
  onResume?(): void;
  /** A change made by hand, with the place where it took effect. */
  onChange?(change: Change): void;
  /** A trainer in the same state for steps of another size; the one at hand is disposed of. */
  resize?(trainer: Trainer, batchSize: number, before: number): Promise<ResizedTrainer>;
  /** Answers a look asked for between two steps. */
  inspect?(trainer: Trainer, epochsDone: number): Promise<void>;
}

export interface ResizedTrainer {
  trainer: Trainer;
  /** Why it is for steps of the old size: the device has no room for the new one. Null where it has. */
  problem: UserError | null;
}

export type LoopEnd = 'completed' | 'stopped' | 'early-stopped';

/** What the loop holds from step to step. */
export interface Loop {
  trainer: Trainer;
  pace: Pace;
  readonly numRows: number;
  recipe: LoopRecipe;
  readonly hooks: LoopHooks;
  course: Course;
  /** How many of the recipe's changes have taken effect. */
  changesDone: number;
  steerFrom: Place;
  /** Sums of the epoch's rows that another trainer saw before its batch size changed. */
  carried: MetricSums[];
  /** Learning rate of the last step. */
  rate: number;
}

/**
 * Trains until the epochs are done, early stopping or the control says stop; an epoch cut short leaves no entry.
 * Throws `UserError` `loss-not-finite` after the first epoch whose loss is NaN or infinite, which is not reported.
 */
export async function runTraining(
  trainer: Trainer,
  numRows: number,
  settings: LoopSettings,
  hooks: LoopHooks,
): Promise<LoopEnd> {
  const { control } = hooks;
  const loop = startLoop(trainer, numRows, settings, hooks);
  for (;;) {
    const place = { epoch: loop.course.epoch, row: 0 };
    if (changesDue(loop, place)) await takeChanges(loop, place);
    const end = courseEnd(loop.course, loop.recipe);
    if (end) return end;
    if (control.stopped) return 'stopped';
    if (control.paused) await standStill(loop);
    else if (!(await runEpoch(loop))) return 'stopped';
  }
}

function startLoop(
  trainer: Trainer,
  numRows: number,
  settings: LoopSettings,
  hooks: LoopHooks,
): Loop {
  const { firstEpoch = 0, history = emptyHistory() } = hooks;
  const recipe = loopRecipe(settings);
  // The changes at this place itself are left to the loop, which has them take effect.
  const earlier = recipe.training.changes.filter(({ epoch }) => epoch < firstEpoch);
  const begun = { ...recipe, training: { ...recipe.training, changes: earlier } };
  return {
    trainer,
    pace: createPace(trainer, hooks),
    numRows,
    recipe,
    hooks,
    course: courseAt(begun, { epoch: firstEpoch, row: 0 }, history),
    changesDone: earlier.length,
    steerFrom: hooks.steerFrom ?? { epoch: epochsDone(history), row: 0 },
    carried: [],
    rate: settings.learningRate,
  };
}

/** One epoch and its metrics; false where it was stopped on the way. */
async function runEpoch(loop: Loop): Promise<boolean> {
  const { hooks, numRows, recipe } = loop;
  const { epoch } = loop.course;
  loop.carried = [];
  loop.trainer.setOrder(epochOrder(numRows, recipe.training.seed, epoch));
  if (!(await runSteps(loop, epoch))) return false;
  const metrics = await epochMetrics(loop);
  loop.course = advanceCourse(loop.course, loop.recipe, metrics);
  if (epoch >= epochsDone(hooks.history)) hooks.onEpoch?.(metrics);
  await keepBest(loop);
  await hooks.afterEpoch?.(epoch + 1, loop.trainer);
  await loop.pace.epochDone();
  await answer(loop);
  return true;
}

/** An epoch's steps, the last one with the rows that are left; false where it was stopped on the way. */
async function runSteps(loop: Loop, epoch: number): Promise<boolean> {
  const { numRows, hooks } = loop;
  const { control } = hooks;
  let done = 0;
  let from = 0;
  while (from < numRows) {
    const place = { epoch, row: from };
    if (from > 0) {
      if (control.paused) await standStill(loop);
      if (control.stopped) return false;
      if (changesDue(loop, place)) await takeChanges(loop, place);
      await answer(loop);
    }
    const { batchSize } = loop.course.settings;
    const to = Math.min(from + batchSize, numRows);
    loop.rate = rateAt(loop.course, loop.recipe, epoch + from / numRows);
    loop.trainer.step(from, to, loop.rate);
    done++;
    hooks.onStep?.(done, done + Math.ceil((numRows - to) / batchSize));
    from = to;
    if (from < numRows) await loop.pace.stepDone();
  }
  return true;
}

/** Waits until the run goes on or is stopped, and answers looks meanwhile. */
async function standStill(loop: Loop): Promise<void> {
  const { control, onPause, onResume } = loop.hooks;
  await loop.pace.rest();
  onPause?.();
  while (control.paused && !control.stopped) {
    await answer(loop);
    if (control.paused && !control.stopped) await control.word();
  }
  if (!control.stopped) onResume?.();
}

async function answer({ hooks, trainer, course }: Loop): Promise<void> {
  if (hooks.control.takeInspection()) await hooks.inspect?.(trainer, course.epoch);
}

async function keepBest({ hooks, trainer, course, recipe }: Loop): Promise<void> {
  const { epoch, stopping } = course;
  if (!recipe.training.earlyStopping?.restoreBestWeights) return;
  if (stopping.bestEpoch === epoch) await hooks.onBest?.(epoch, trainer);
}

/** The metrics of the epoch just done: the known ones where it was trained again. */
async function epochMetrics({
  trainer,
  hooks,
  course,
  carried,
  rate,
}: Loop): Promise<EpochMetrics> {
  const { training, validation } = await trainer.finishEpoch();
  const { history } = hooks;
  if (history && course.epoch < epochsDone(history)) return epochAt(history, course.epoch);
  const whole = [...carried, training].reduce(addSums);
  const metrics = {
    loss: whole.loss / whole.rows,
    metric: whole.metric / whole.rows,
    valLoss: validation.loss / validation.rows,
    valMetric: validation.metric / validation.rows,
    learningRate: rate,
  };
  assertFinite(metrics, course.epoch + 1, course.settings.learningRate);
  return metrics;
}

function addSums(first: MetricSums, second: MetricSums): MetricSums {
  return {
    rows: first.rows + second.rows,
    loss: first.loss + second.loss,
    metric: first.metric + second.metric,
  };
}

function assertFinite({ loss, valLoss }: EpochMetrics, epoch: number, learningRate: number): void {
  const wrong = [loss, valLoss].find((value) => !Number.isFinite(value));
  if (wrong === undefined) return;
  throw new UserError('loss-not-finite', {
    context: Number.isNaN(wrong) ? 'nan' : 'infinite',
    epoch,
    rate: Number((learningRate / 10).toPrecision(2)),
  });
}
