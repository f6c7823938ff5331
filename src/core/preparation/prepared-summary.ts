/**
 * @file What the page keeps of prepared data once the arrays have gone to the training worker: counts and yardsticks.
 */
import { majorityBaseline } from '../metrics/classification';
import { meanBaseline } from '../metrics/regression';
import type { Recipe } from '../recipe/recipe';
import type { FittedPreparation } from './fitted-preparation';
import type { PreparedData } from './prepared-data';

export interface PreparedSummary {
  /** How a new row is treated as the training rows were. */
  fitted: FittedPreparation;
  numFeatures: number;
  train: number;
  validation: number;
  test: number;
  numDropped: number;
  /** Features left out for their missing values. */
  droppedColumns: readonly string[];
  /** Names of the outputs, as in `FittedPreparation.outputs`. */
  outputs: readonly string[];
  /** What the simplest guess reaches, by the run's own metric, on validation and on test rows. */
  baseline: Baseline;
}

export interface Baseline {
  /** The class that is most frequent in the training rows (validation rows included), or their mean value. */
  guess: string;
  /** The same as a number: the class's output index, or the mean with all its digits. */
  value: number;
  validation: number;
  test: number;
}

/** Counts and baselines of data prepared by that recipe. Classification where there is more than one output. */
export function summarizePrepared(
  data: PreparedData,
  { task }: Pick<Recipe, 'task'>,
): PreparedSummary {
  const used = new Set(data.fitted.columns.map(({ name }) => name));
  return {
    fitted: data.fitted,
    numFeatures: data.numFeatures,
    train: data.train.numRows,
    validation: data.validation.numRows,
    test: data.test.numRows,
    numDropped: data.numDropped,
    droppedColumns: task.features.filter((name) => !used.has(name)),
    outputs: data.fitted.outputs,
    baseline: data.numOutputs > 1 ? majorityClass(data) : meanValue(data),
  };
}

function majorityClass({ train, validation, test, fitted, numOutputs }: PreparedData): Baseline {
  const learnt = concat(train.y, validation.y);
  const { index, accuracy } = majorityBaseline(learnt, test.y, numOutputs);
  return {
    guess: fitted.outputs[index],
    value: index,
    validation: majorityBaseline(learnt, validation.y, numOutputs).accuracy,
    test: accuracy,
  };
}

function meanValue({ train, validation, test }: PreparedData): Baseline {
  const learnt = concat(train.y, validation.y);
  const { value, mae } = meanBaseline(learnt, test.y);
  return {
    guess: String(Number(value.toPrecision(4))),
    value,
    validation: meanBaseline(learnt, validation.y).mae,
    test: mae,
  };
}

function concat(first: Float32Array, second: Float32Array): Float32Array {
  const both = new Float32Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}
