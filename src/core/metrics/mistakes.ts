/**
 * @file The rows a model was most sure about and wrong: the first place to look for a wrong label or a missing column.
 */
import { predictedClasses } from './classification';
import { largestPlaces } from './largest';

export interface Mistake {
  /** Place among the rows at hand, from 0. */
  row: number;
  /** Output index of the class predicted, and of the true one. */
  predicted: number;
  actual: number;
  /** What the network gave each of the two. */
  probability: number;
  actualProbability: number;
}

/** The `most` wrong rows with the highest probability for the class predicted, equals in row order. `outputs` is `[rows, numOutputs]`. */
export function topMistakes(
  truth: Float32Array,
  outputs: Float32Array,
  numOutputs: number,
  most: number,
): Mistake[] {
  const predicted = predictedClasses(outputs, numOutputs);
  const sure = (row: number) => outputs[row * numOutputs + predicted[row]];
  // A row that is right is below every wrong one.
  const sureness = truth.map((label, row) => (label === predicted[row] ? -1 : sure(row)));
  return largestPlaces(sureness, most)
    .filter((row) => truth[row] !== predicted[row])
    .map((row) => ({
      row,
      predicted: predicted[row],
      actual: truth[row],
      probability: sure(row),
      actualProbability: outputs[row * numOutputs + truth[row]],
    }));
}

/** The rows of one true and one predicted class, as places from 0: what a cell of the confusion matrix counts. */
export function rowsOfCell(
  truth: Float32Array,
  outputs: Float32Array,
  numOutputs: number,
  cell: { actual: number; predicted: number },
): number[] {
  const predicted = predictedClasses(outputs, numOutputs);
  const rows: number[] = [];
  for (let row = 0; row < truth.length; row++) {
    if (truth[row] === cell.actual && predicted[row] === cell.predicted) rows.push(row);
  }
  return rows;
}
