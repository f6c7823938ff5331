/**
 * @file A run in a few numbers: what tables of runs sort and show.
 */
import { scorePredictions } from '../metrics/test-scores';
import { bestEpoch } from './best-epoch';
import { epochsDone, type Run } from './run';

export interface RunSummary {
  epochs: number;
  /** Values of the last epoch; null before the first has ended. */
  loss: number | null;
  valLoss: number | null;
  metric: number | null;
  valMetric: number | null;
  /** The smallest val_loss and its epoch, from 1. */
  best: { valLoss: number; epoch: number } | null;
  /** Test accuracy for classification, mean absolute error for regression. */
  testMetric: number | null;
  /** Seconds of training. */
  seconds: number;
}

/** The numbers of a run as far as it has come. */
export function summarizeRun(run: Run): RunSummary {
  const { loss, valLoss, metric, valMetric } = run.history;
  return {
    epochs: epochsDone(run),
    loss: loss.at(-1) ?? null,
    valLoss: valLoss.at(-1) ?? null,
    metric: metric.at(-1) ?? null,
    valMetric: valMetric.at(-1) ?? null,
    best: bestOf(valLoss),
    testMetric: testMetricOf(run),
    seconds: run.seconds,
  };
}

function bestOf(valLoss: readonly number[]): RunSummary['best'] {
  const epoch = bestEpoch(valLoss);
  return epoch === null ? null : { valLoss: valLoss[epoch - 1], epoch };
}

function testMetricOf({ test }: Run): number | null {
  if (!test || test.truth.length === 0) return null;
  const scores = scorePredictions(test);
  return scores.kind === 'classification' ? scores.accuracy : scores.mae;
}
