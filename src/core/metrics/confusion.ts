/**
 * @file Which classes are taken for which, and what that means for each class: precision, recall, F1 and support.
 */
import { predictedClasses } from './classification';

export interface ConfusionMatrix {
  numClasses: number;
  /** `[true class, predicted class]` row-major: rows of each pair. */
  counts: Uint32Array;
}

/** Counts the rows by true and predicted class; `truth` is `[rows]`, `outputs` `[rows, numOutputs]`. */
export function confusionMatrix(
  truth: Float32Array,
  outputs: Float32Array,
  numOutputs: number,
): ConfusionMatrix {
  const predicted = predictedClasses(outputs, numOutputs);
  const counts = new Uint32Array(numOutputs * numOutputs);
  truth.forEach((label, row) => counts[label * numOutputs + predicted[row]]++);
  return { numClasses: numOutputs, counts };
}

/** Each count as a share of its row's, `[true class, predicted class]`; 0 in the row of a class that has no rows. */
export function rowShares({ numClasses, counts }: ConfusionMatrix): Float64Array {
  const totals = new Float64Array(numClasses);
  counts.forEach((count, at) => (totals[Math.floor(at / numClasses)] += count));
  return Float64Array.from(counts, (count, at) => {
    const total = totals[Math.floor(at / numClasses)];
    return total === 0 ? 0 : count / total;
  });
}

export interface ClassScores {
  /** Of the rows predicted to be of the class, the share that are; 0 where none was. */
  precision: number;
  /** Of the rows of the class, the share predicted so; 0 where there are none. */
  recall: number;
  /** Harmonic mean of the two. */
  f1: number;
  /** Rows of the class. */
  support: number;
}

export interface ClassReport {
  /** One entry an output, those that never occur included. */
  classes: ClassScores[];
  /** Plain means over the classes that occur or were predicted, as scikit-learn takes them. */
  macro: ClassScores;
  /** Means weighted by support. */
  weighted: ClassScores;
}

/** Scores of each class and their means: scikit-learn's `classification_report`, with 0 for a division by 0. */
export function classReport({ numClasses, counts }: ConfusionMatrix): ClassReport {
  const actual = new Float64Array(numClasses);
  const predicted = new Float64Array(numClasses);
  counts.forEach((count, at) => {
    actual[Math.floor(at / numClasses)] += count;
    predicted[at % numClasses] += count;
  });
  const classes = Array.from(actual, (support, index) =>
    scoresOf(counts[index * (numClasses + 1)], support, predicted[index]),
  );
  const occurs = Array.from(actual, (support, index) => (support + predicted[index] > 0 ? 1 : 0));
  return {
    classes,
    macro: meanScores(classes, occurs),
    weighted: meanScores(classes, [...actual]),
  };
}

function scoresOf(right: number, support: number, predicted: number): ClassScores {
  return {
    precision: predicted === 0 ? 0 : right / predicted,
    recall: support === 0 ? 0 : right / support,
    f1: support + predicted === 0 ? 0 : (2 * right) / (support + predicted),
    support,
  };
}

function meanScores(classes: readonly ClassScores[], weights: readonly number[]): ClassScores {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const mean = (key: keyof ClassScores) =>
    total === 0 ? 0 : classes.reduce((sum, own, i) => sum + own[key] * weights[i], 0) / total;
  return {
    precision: mean('precision'),
    recall: mean('recall'),
    f1: mean('f1'),
    support: classes.reduce((sum, { support }) => sum + support, 0),
  };
}
