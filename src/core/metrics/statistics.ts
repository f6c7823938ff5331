/**
 * @file Scores of weighted rows, for the bootstrap: each function looks at the rows once and gives a function that
 * scores any weighting of them quickly. All arrays are `[rows]` of the rows resampled.
 */
import type { Statistic, Weights } from './bootstrap';

type Values = Float32Array | Float64Array;

/** The mean of `values`: accuracy of hits, MAE of absolute errors, log loss of losses. */
export function meanStatistic(values: Values): Statistic {
  return (weights) => {
    let sum = 0;
    for (let row = 0; row < values.length; row++) sum += weights[row] * values[row];
    return sum / values.length;
  };
}

/** The root of the mean of `squares`: RMSE. */
export function rootMeanStatistic(squares: Values): Statistic {
  const mean = meanStatistic(squares);
  return (weights) => Math.sqrt(mean(weights));
}

/** The median of `values`: the median absolute error. */
export function medianStatistic(values: Values): Statistic {
  const order = orderOf(values);
  const total = values.length;
  return (weights) => {
    let seen = 0;
    for (let index = 0; index < total; index++) {
      seen += weights[order[index]];
      if (seen * 2 > total) return values[order[index]];
      if (seen * 2 === total)
        return (values[order[index]] + nextValue(values, order, weights, index)) / 2;
    }
    return NaN;
  };
}

function nextValue(values: Values, order: Uint32Array, weights: Weights, from: number): number {
  let index = from + 1;
  while (weights[order[index]] === 0) index++;
  return values[order[index]];
}

/** R² of `predicted` for `truth`; 1 or 0 where the drawn truth does not vary, as scikit-learn. */
export function r2Statistic(truth: Float32Array, predicted: Float32Array): Statistic {
  // Sums of squares lose digits far from 0.
  const center = truth.length === 0 ? 0 : truth[0];
  return (weights) => {
    let [sum, squares, residual] = [0, 0, 0];
    for (let row = 0; row < truth.length; row++) {
      const value = truth[row] - center;
      sum += weights[row] * value;
      squares += weights[row] * value * value;
      residual += weights[row] * (truth[row] - predicted[row]) ** 2;
    }
    const total = squares - (sum * sum) / truth.length;
    if (total <= 1e-12 * squares) return residual === 0 ? 1 : 0;
    return 1 - residual / total;
  };
}

/** Mean F1 over the classes that occur or were predicted, each alike (`macro`) or by its rows (`weighted`). */
export function f1Statistic(
  truth: Float32Array,
  predicted: Uint32Array,
  numClasses: number,
  average: 'macro' | 'weighted',
): Statistic {
  const right = new Float64Array(numClasses);
  const actual = new Float64Array(numClasses);
  const named = new Float64Array(numClasses);
  return (weights) => {
    for (const counts of [right, actual, named]) counts.fill(0);
    for (let row = 0; row < truth.length; row++) {
      actual[truth[row]] += weights[row];
      named[predicted[row]] += weights[row];
      if (truth[row] === predicted[row]) right[truth[row]] += weights[row];
    }
    let [sum, total] = [0, 0];
    for (let own = 0; own < numClasses; own++) {
      const size = actual[own] + named[own];
      if (size === 0) continue;
      const weight = average === 'macro' ? 1 : actual[own];
      sum += (weight * 2 * right[own]) / size;
      total += weight;
    }
    return sum / total;
  };
}

/** The area under the ROC curve of `scores` for the rows where `positive` is 1; NaN for rows of one side only. */
export function areaStatistic(positive: Uint8Array, scores: Float32Array): Statistic {
  const order = orderOf(scores);
  return (weights) => {
    // Twice the pairs in the right order, a tie counting half; ascending, so that `below` has lower scores.
    let [pairs, below, found, tiedFound, tiedOther] = [0, 0, 0, 0, 0];
    for (let index = 0; index < order.length; index++) {
      const row = order[index];
      if (positive[row]) tiedFound += weights[row];
      else tiedOther += weights[row];
      if (index + 1 < order.length && scores[order[index + 1]] === scores[row]) continue;
      pairs += tiedFound * (2 * below + tiedOther);
      below += tiedOther;
      found += tiedFound;
      tiedFound = 0;
      tiedOther = 0;
    }
    return pairs / 2 / found / below;
  };
}

function orderOf(values: Values): Uint32Array {
  return Uint32Array.from(values.keys()).sort((a, b) => values[a] - values[b]);
}
