/** The scores of a regression in one table: each with its yardstick and what to resample for its interval. */
import { resampledRows } from '@/core/metrics/bootstrap';
import { absoluteErrors, regressionMetrics } from '@/core/metrics/regression';
import {
  meanStatistic,
  medianStatistic,
  r2Statistic,
  rootMeanStatistic,
} from '@/core/metrics/statistics';
import type { Score } from './score';
import type { Scored } from './scored';

/** MAE, median absolute error, RMSE and R² of the rows. */
export function regressionScores({ truth, outputs, numRows, guess }: Scored): Score[] {
  const own = regressionMetrics(truth, outputs);
  const guessed = regressionMetrics(truth, new Float32Array(numRows).fill(guess.value));
  const rows = resampledRows(numRows);
  const drawnTruth = Float32Array.from(rows, (row) => truth[row]);
  const drawnOutputs = Float32Array.from(rows, (row) => outputs[row]);
  const errors = absoluteErrors(drawnTruth, drawnOutputs);
  return [
    {
      id: 'mae',
      value: own.mae,
      baseline: guessed.mae,
      lowerIsBetter: true,
      statistic: meanStatistic(errors),
    },
    {
      id: 'medianError',
      value: own.medianAe,
      baseline: guessed.medianAe,
      lowerIsBetter: true,
      statistic: medianStatistic(errors),
    },
    {
      id: 'rmse',
      value: own.rmse,
      baseline: guessed.rmse,
      lowerIsBetter: true,
      statistic: rootMeanStatistic(errors.map((error) => error * error)),
    },
    {
      id: 'r2',
      value: own.r2,
      baseline: guessed.r2,
      statistic: r2Statistic(drawnTruth, drawnOutputs),
    },
  ];
}
