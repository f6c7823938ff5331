/**
 * @file The scores of a set of predictions: what the test result shows first.
 */
import type { SetPredictions } from '../protocol/training-protocol';

export type TestScores =
  | { kind: 'classification'; rows: number; accuracy: number; correct: number }
  | { kind: 'regression'; rows: number; mae: number; rmse: number; r2: number };

/**
 * Accuracy where there is more than one output, else mean absolute error, root mean squared error and R² (NaN where the
 * true values are all the same). Source of R²: scikit-learn's `r2_score`.
 */
export function scorePredictions({ truth, outputs }: SetPredictions): TestScores {
  const rows = truth.length;
  const numOutputs = outputs.length / rows;
  return numOutputs > 1 ? scoreClasses(truth, outputs, numOutputs) : scoreValues(truth, outputs);
}

function scoreClasses(truth: Float32Array, outputs: Float32Array, numOutputs: number): TestScores {
  let correct = 0;
  for (let row = 0; row < truth.length; row++) {
    if (largestOutput(outputs, row, numOutputs) === truth[row]) correct++;
  }
  return {
    kind: 'classification',
    rows: truth.length,
    accuracy: correct / truth.length,
    correct,
  };
}

/** Index of a row's largest output, the first of equals. `outputs` is `[rows, numOutputs]`. */
export function largestOutput(outputs: Float32Array, row: number, numOutputs: number): number {
  let best = 0;
  for (let output = 1; output < numOutputs; output++) {
    if (outputs[row * numOutputs + output] > outputs[row * numOutputs + best]) best = output;
  }
  return best;
}

function scoreValues(truth: Float32Array, outputs: Float32Array): TestScores {
  const rows = truth.length;
  const mean = truth.reduce((sum, value) => sum + value, 0) / rows;
  let absolute = 0;
  let squared = 0;
  let spread = 0;
  for (let row = 0; row < rows; row++) {
    const error = outputs[row] - truth[row];
    absolute += Math.abs(error);
    squared += error * error;
    spread += (truth[row] - mean) ** 2;
  }
  return {
    kind: 'regression',
    rows,
    mae: absolute / rows,
    rmse: Math.sqrt(squared / rows),
    r2: spread > 0 ? 1 - squared / spread : NaN,
  };
}
