/**
 * @file The scores of the test rows, each with its 95 % interval and what the simplest guess reaches.
 */
import { say } from '../../../words/say';
import { createBootstrap, resampledRows, type Statistic } from '../../metrics/bootstrap';
import { hits, predictedClasses } from '../../metrics/classification';
import { wilsonInterval, type Interval } from '../../metrics/intervals';
import { logLosses } from '../../metrics/log-loss';
import { absoluteErrors, regressionMetrics } from '../../metrics/regression';
import {
  f1Statistic,
  meanStatistic,
  medianStatistic,
  r2Statistic,
  rootMeanStatistic,
} from '../../metrics/statistics';
import type { SetPredictions } from '../../protocol/training-protocol';

export interface ReportScore {
  /** What it is called, in the language that the page speaks. */
  name: string;
  value: number;
  interval: Interval | null;
  /** The same score of always guessing the same; null where it has none. */
  guess: number | null;
}

/**
 * Scores of at least one row. `guess` is the class index or value that is guessed each time, `seed` draws the
 * resamples.
 */
export function reportScores(test: SetPredictions, guess: number, seed: number): ReportScore[] {
  const numOutputs = test.outputs.length / test.truth.length;
  return numOutputs > 1
    ? classScores(test, numOutputs, guess, seed)
    : valueScores(test, guess, seed);
}

function classScores(
  { truth, outputs }: SetPredictions,
  numOutputs: number,
  guess: number,
  seed: number,
): ReportScore[] {
  const numRows = truth.length;
  const rows = resampledRows(numRows);
  const labels = drawn(truth, rows);
  const predicted = predictedClasses(outputs, numOutputs);
  const losses = logLosses(truth, outputs, numOutputs);
  const right = hits(truth, outputs, numOutputs).reduce((sum, hit) => sum + hit, 0);
  const f1Of = (of: Float32Array, classes: Uint32Array) =>
    f1Statistic(of, classes, numOutputs, 'macro');
  const once = new Uint16Array(numRows).fill(1);
  const values = {
    f1: f1Of(truth, predicted)(once),
    logLoss: losses.reduce((sum, loss) => sum + loss, 0) / numRows,
  };
  const drawnClasses = Uint32Array.from(rows, (row) => predicted[row]);
  const drawnLosses = Float64Array.from(rows, (row) => losses[row]);
  const intervals = resample(numRows, seed, values, {
    f1: f1Of(labels, drawnClasses),
    logLoss: meanStatistic(drawnLosses),
  });
  const guesses = new Uint32Array(numRows).fill(guess);
  return [
    {
      name: say('results.scores.names.accuracy'),
      value: right / numRows,
      interval: wilsonInterval(right, numRows),
      guess: truth.reduce((sum, label) => sum + +(label === guess), 0) / numRows,
    },
    {
      name: say('exporters.report.scores.f1'),
      value: values.f1,
      interval: intervals.f1,
      guess: f1Of(truth, guesses)(once),
    },
    {
      name: say('results.scores.names.logLoss'),
      value: values.logLoss,
      interval: intervals.logLoss,
      guess: null,
    },
  ];
}

function valueScores(
  { truth, outputs }: SetPredictions,
  guess: number,
  seed: number,
): ReportScore[] {
  const own = regressionMetrics(truth, outputs);
  const guessed = regressionMetrics(truth, new Float32Array(truth.length).fill(guess));
  const rows = resampledRows(truth.length);
  const labels = drawn(truth, rows);
  const values = drawn(outputs, rows);
  const errors = absoluteErrors(labels, values);
  const intervals = resample(
    truth.length,
    seed,
    { ...own },
    {
      mae: meanStatistic(errors),
      rmse: rootMeanStatistic(errors.map((error) => error * error)),
      medianAe: medianStatistic(errors),
      r2: r2Statistic(labels, values),
    },
  );
  const medianAe = say('results.scores.names.medianError');
  const names = { mae: 'MAE', medianAe, rmse: 'RMSE', r2: 'R²' } as const;
  return (Object.keys(names) as (keyof typeof names)[]).map((key) => ({
    name: names[key],
    value: own[key],
    interval: intervals[key],
    guess: guessed[key],
  }));
}

function resample(
  numRows: number,
  seed: number,
  values: Record<string, number>,
  statistics: Record<string, Statistic>,
) {
  const bootstrap = createBootstrap(numRows, seed, statistics, values);
  while (!bootstrap.step());
  return bootstrap.intervals();
}

function drawn(values: Float32Array, rows: Uint32Array): Float32Array {
  return Float32Array.from(rows, (row) => values[row]);
}
