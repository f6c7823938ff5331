/**
 * @file A device's gradients, and those of finite differences in float64.
 */
import { epochOrder } from '@/core/random/counter';
import type { Device, TrainerSpec } from '../device';
import { referenceBatchLoss } from './reference-network';

/** Rows of the first batch, in a seeded order. */
function firstBatch({ data, batchSize, seed }: TrainerSpec): number[] {
  const order = epochOrder(data.train.numRows, seed, 0);
  return Array.from(order.subarray(0, batchSize));
}

/** Gradient of the first batch's loss by every weight: what one step of plain descent with rate 1 takes away. */
export async function stepGradient(device: Device, spec: TrainerSpec): Promise<Float32Array[]> {
  const trainer = await device.createTrainer(spec);
  const { numRows } = spec.data.train;
  trainer.setOrder(epochOrder(numRows, spec.seed, 0));
  trainer.step(0, Math.min(spec.batchSize, numRows), 1);
  const { weights } = await trainer.getState();
  trainer.dispose();
  return weights.map((after, i) => after.map((value, k) => spec.weights[i][k] - value));
}

/** Central difference of the first batch's loss by one entry of one weight. */
export function numericalGradient(spec: TrainerSpec, weight: number, index: number): number {
  const rows = firstBatch(spec);
  const h = 1e-5;
  const lossAt = (shift: number) => {
    const weights = spec.weights.map((values) => Array.from(values));
    weights[weight][index] += shift;
    return referenceBatchLoss(spec, weights, rows, 0);
  };
  return (lossAt(h) - lossAt(-h)) / (2 * h);
}

/** At most a dozen places spread over a weight of that length, its last one among them. */
export function sampledIndices(length: number): number[] {
  const count = Math.min(length, 12);
  return Array.from({ length: count }, (_, i) =>
    count === 1 ? 0 : Math.round((i * (length - 1)) / (count - 1)),
  );
}
