/**
 * @file A device's gradients, and those of finite differences in float64.
 */
import { epochOrder } from '@/core/random/counter';
import type { Device, TrainerSpec } from '../device';
import { referenceBatchLoss } from './reference-network';

/** Rows of a batch of the first epoch, in a seeded order. */
function rowsOf({ data, batchSize, seed }: TrainerSpec, batch: number): number[] {
  const order = epochOrder(data.train.numRows, seed, 0);
  return Array.from(order.subarray(batch * batchSize, (batch + 1) * batchSize));
}

/**
 * Gradient of a batch's loss by every weight, of the first batch by default: what one step of plain descent with rate 1
 * takes away, after steps that change nothing.
 */
export async function stepGradient(
  device: Device,
  spec: TrainerSpec,
  batch = 0,
): Promise<Float32Array[]> {
  const trainer = await device.createTrainer(spec);
  const { batchSize, data } = spec;
  const { numRows } = data.train;
  trainer.setOrder(epochOrder(numRows, spec.seed, 0));
  for (let i = 0; i <= batch; i++)
    trainer.step(i * batchSize, Math.min((i + 1) * batchSize, numRows), i === batch ? 1 : 0);
  const { weights } = await trainer.getState();
  trainer.dispose();
  return weights.map((after, i) => after.map((value, k) => spec.weights[i][k] - value));
}

/** Central difference of the batch's loss by one entry of one weight. */
export function numericalGradient(
  spec: TrainerSpec,
  batch: number,
  weight: number,
  index: number,
): number {
  const rows = rowsOf(spec, batch);
  const h = 1e-5;
  const lossAt = (shift: number) => {
    const weights = spec.weights.map((values) => Array.from(values));
    weights[weight][index] += shift;
    return referenceBatchLoss(spec, weights, rows, batch);
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
