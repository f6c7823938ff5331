/**
 * @file Predictions as a CSV: one line a row, with its place in the file, what was true, what was predicted, and for
 * classes the probability of each.
 */
import { predictedClasses } from '@/core/metrics/classification';
import type { SetPredictions } from '@/core/protocol/training-protocol';
import { csvText } from './csv-text';

/** CSV text of predictions. `outputs` names the outputs, as in `FittedPreparation.outputs`; rows count from 1. */
export function predictionsCsv(
  { rowIds, truth, outputs: values }: SetPredictions,
  label: string,
  outputs: readonly string[],
): string {
  const numOutputs = outputs.length;
  const names = ['row', `true ${label}`, `predicted ${label}`];
  if (numOutputs === 1) {
    return csvText(
      names,
      Array.from(rowIds, (id, row) => [id + 1, truth[row], values[row]]),
    );
  }
  const predicted = predictedClasses(values, numOutputs);
  const rows = Array.from(rowIds, (id, row) => [
    id + 1,
    outputs[truth[row]],
    outputs[predicted[row]],
    ...values.subarray(row * numOutputs, (row + 1) * numOutputs),
  ]);
  return csvText([...names, ...outputs.map((output) => `p(${output})`)], rows);
}
