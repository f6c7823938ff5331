/**
 * @file What the page keeps of prepared data once the arrays have gone to the training worker: counts and yardsticks.
 */
import type { PreparedData, PreparedRows } from './prepared-data';

export interface PreparedSummary {
  numFeatures: number;
  train: number;
  validation: number;
  test: number;
  numDropped: number;
  /** Names of the outputs, as in `FittedPreparation.outputs`. */
  outputs: readonly string[];
  /** What the simplest guess reaches, by the run's own metric, on validation and on test rows. */
  baseline: Baseline;
}

export interface Baseline {
  /** The class that is most frequent in the training rows (validation rows included), or their mean value. */
  guess: string;
  validation: number;
  test: number;
}

/** Counts and baselines of prepared data. Classification where there is more than one output. */
export function summarizePrepared(data: PreparedData): PreparedSummary {
  return {
    numFeatures: data.numFeatures,
    train: data.train.numRows,
    validation: data.validation.numRows,
    test: data.test.numRows,
    numDropped: data.numDropped,
    outputs: data.fitted.outputs,
    baseline: data.numOutputs > 1 ? majorityClass(data) : meanValue(data),
  };
}

function majorityClass({ train, validation, test, fitted, numOutputs }: PreparedData): Baseline {
  const counts = new Uint32Array(numOutputs);
  for (const rows of [train, validation]) for (const y of rows.y) counts[y]++;
  const majority = counts.indexOf(Math.max(...counts));
  const share = ({ y }: PreparedRows) => y.filter((index) => index === majority).length / y.length;
  return { guess: fitted.outputs[majority], validation: share(validation), test: share(test) };
}

function meanValue({ train, validation, test }: PreparedData): Baseline {
  let sum = 0;
  for (const rows of [train, validation]) for (const y of rows.y) sum += y;
  const mean = sum / (train.numRows + validation.numRows);
  const error = ({ y }: PreparedRows) =>
    y.reduce((total, value) => total + Math.abs(value - mean), 0) / y.length;
  return {
    guess: String(Number(mean.toPrecision(4))),
    validation: error(validation),
    test: error(test),
  };
}
