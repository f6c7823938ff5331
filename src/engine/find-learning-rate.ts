/**
 * @file The learning-rate finder (L. Smith, Cyclical Learning Rates, 2015): a fresh network trains while the rate
 * grows by the same factor with every step, until the loss has clearly risen. It speaks as a run does; each of its
 * `epochs` is one step with the batch's loss before the step and the rate of the step. Nothing is predicted or kept.
 */
import { hasDiverged } from '@/core/experiments/suggest-rate';
import { rateAt, type RateRamp } from '@/core/experiments/rate-ramp';
import { toUserErrorData } from '@/core/errors';
import type { PreparedData, PreparedRows } from '@/core/preparation/prepared-data';
import { epochOrder } from '@/core/random/counter';
import type { EpochMetrics } from '@/core/training/history';
import type { Trainer } from './device';
import { createEpochReporter } from './epoch-reporter';
import { openTrainer } from './open-trainer';
import { createPace } from './pace';
import { trainerSpec, type RunSurroundings, type TrainCommand } from './run-session';
import { createStopwatch } from './stopwatch';

/** Tries the ramp's rates on the command's recipe and data and emits every event; never rejects. */
export async function findLearningRate(
  given: TrainCommand,
  ramp: RateRamp,
  surroundings: RunSurroundings,
): Promise<void> {
  const { emit, now, devices } = surroundings;
  const command = { ...given, data: withOneValidationRow(given.data) };
  const { run } = command;
  let trainer: Trainer | null = null;
  try {
    const options = { choice: command.device, devices, learningRate: ramp.from, now };
    const opened = await openTrainer(trainerSpec(command), options);
    trainer = opened.trainer;
    emit({ type: 'backend', run, backend: trainer.backend });
    const stopwatch = createStopwatch(now);
    const reporter = createEpochReporter(run, emit, stopwatch, now);
    const reason = await climb(trainer, command, ramp, surroundings, reporter.epoch);
    reporter.flush();
    emit({ type: 'finished', run, reason, seconds: stopwatch.seconds(), ...nothingKept() });
  } catch (thrown) {
    emit({ type: 'failed', run, error: toUserErrorData(thrown) });
  } finally {
    trainer?.dispose();
  }
}

async function climb(
  trainer: Trainer,
  { run, recipe, data }: TrainCommand,
  ramp: RateRamp,
  { control, emit, now, breathe }: RunSurroundings,
  report: (metrics: EpochMetrics) => void,
): Promise<'completed' | 'stopped'> {
  const { numRows } = data.train;
  const { seed } = recipe.training;
  const batchSize = Math.min(recipe.training.batchSize, numRows);
  const stepsAnEpoch = Math.ceil(numRows / batchSize);
  const pace = createPace(trainer, { now, breathe });
  const losses: number[] = [];
  for (let step = 0; step < ramp.steps && !hasDiverged(losses); step++) {
    if (control.paused) {
      emit({ type: 'paused', run });
      await control.going();
      if (!control.stopped) emit({ type: 'resumed', run });
    }
    if (control.stopped) return 'stopped';
    const place = step % stepsAnEpoch;
    if (place === 0) trainer.setOrder(epochOrder(numRows, seed, step / stepsAnEpoch));
    const learningRate = rateAt(ramp, step);
    trainer.step(place * batchSize, Math.min((place + 1) * batchSize, numRows), learningRate);
    const { training } = await trainer.finishEpoch();
    losses.push(training.loss / training.rows);
    const metric = training.metric / training.rows;
    report({ loss: losses[step], metric, valLoss: NaN, valMetric: NaN, learningRate });
    await pace.epochDone();
  }
  return 'completed';
}

/** The finder reads the loss after every step, and each read goes through the validation rows. */
function withOneValidationRow(data: PreparedData): PreparedData {
  return { ...data, validation: firstRow(data.validation, data.numFeatures) };
}

function firstRow({ x, y, rowIds }: PreparedRows, numFeatures: number): PreparedRows {
  return { numRows: 1, x: x.slice(0, numFeatures), y: y.slice(0, 1), rowIds: rowIds.slice(0, 1) };
}

function nothingKept() {
  const test = {
    rowIds: new Uint32Array(),
    truth: new Float32Array(),
    outputs: new Float32Array(),
  };
  return { test, model: { epoch: 0, state: { step: 0, weights: [], slots: [] } } };
}
