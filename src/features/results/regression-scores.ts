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
      name: 'MAE',
      hint: 'mean absolute error',
      value: own.mae,
      baseline: guessed.mae,
      lowerIsBetter: true,
      statistic: meanStatistic(errors),
    },
    {
      name: 'Median error',
      hint: 'median absolute error, which single large errors do not move',
      value: own.medianAe,
      baseline: guessed.medianAe,
      lowerIsBetter: true,
      statistic: medianStatistic(errors),
    },
    {
      name: 'RMSE',
      hint: 'root mean squared error, in which large errors weigh more',
      value: own.rmse,
      baseline: guessed.rmse,
      lowerIsBetter: true,
      statistic: rootMeanStatistic(errors.map((error) => error * error)),
    },
    {
      name: 'R²',
      hint: 'share of the variance explained: 1 is perfect, 0 is the mean',
      value: own.r2,
      baseline: guessed.r2,
      statistic: r2Statistic(drawnTruth, drawnOutputs),
    },
  ];
}
