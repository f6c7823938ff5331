/**
 * @file The scores of a set of predictions: what the test result shows first.
 */
import type { SetPredictions } from '../protocol/training-protocol';
import { hits } from './classification';
import { regressionMetrics, type RegressionMetrics } from './regression';

export type TestScores =
  | { kind: 'classification'; rows: number; accuracy: number; correct: number }
  | ({ kind: 'regression'; rows: number } & RegressionMetrics);

/** Accuracy where there is more than one output, else the regression metrics. `outputs` is `[rows, numOutputs]`. */
export function scorePredictions({ truth, outputs }: SetPredictions): TestScores {
  const rows = truth.length;
  const numOutputs = outputs.length / rows;
  if (numOutputs === 1) return { kind: 'regression', rows, ...regressionMetrics(truth, outputs) };
  const correct = hits(truth, outputs, numOutputs).reduce((sum, hit) => sum + hit, 0);
  return { kind: 'classification', rows, correct, accuracy: correct / rows };
}
