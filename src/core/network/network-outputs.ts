/**
 * @file How many units the output layer has, and how what they say becomes one column a class. Two classes may share a
 * single sigmoid unit: everything outside the engine sees both probabilities all the same.
 */
import type { Recipe } from '../recipe/recipe';
import { lossTargets } from '../training/losses';

type WithLoss = { training: Pick<Recipe['training'], 'loss'> };

/** Units of the output layer for data of that many outputs: 1 under `binary_crossentropy`, else as many. */
export function networkOutputs({ training }: WithLoss, numOutputs: number): number {
  return lossTargets[training.loss] === 'binary' ? 1 : numOutputs;
}

/**
 * Outputs with one column a class: `[rows, 2]` of 1 - p and p where the network has one sigmoid unit `[rows]`, else the
 * network's own.
 */
export function classColumns({ training }: WithLoss, outputs: Float32Array): Float32Array {
  if (lossTargets[training.loss] !== 'binary') return outputs;
  const columns = new Float32Array(2 * outputs.length);
  outputs.forEach((p, row) => columns.set([1 - p, p], 2 * row));
  return columns;
}
