/**
 * @file The answer to `inspect`: the weights as the device has them now, and the first training rows passed through them
 * in plain loops. The training goes on to the same digits whether anyone looks or not.
 */
import { inspectNetwork, rowsWorthInspecting } from '@/core/network/inspect-network';
import type { NetworkInspection } from '@/core/network/inspection';
import type { Trainer, TrainerSpec } from './device';

/** What the look needs to know of a trainer's spec. */
export type InspectedSpec = Pick<TrainerSpec, 'plan' | 'loss' | 'labelSmoothing' | 'data'>;

/** A look into the trainer's network after `epoch` epochs, on up to 64 of its training rows. */
export async function inspectTrainer(
  trainer: Pick<Trainer, 'getState'>,
  { plan, loss, labelSmoothing = 0, data }: InspectedSpec,
  epoch: number,
): Promise<NetworkInspection> {
  const { weights } = await trainer.getState();
  const numRows = Math.min(data.train.numRows, rowsWorthInspecting(plan));
  const x = data.train.x.subarray(0, numRows * plan.numInputs);
  const y = data.train.y.subarray(0, numRows);
  const { classWeights } = data;
  return inspectNetwork(
    plan,
    weights,
    { numRows, x, y, loss, labelSmoothing, classWeights },
    epoch,
  );
}
