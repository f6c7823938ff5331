/**
 * @file The small network that test/reference/optimizers.py trains in float64, trained on a device.
 */
import { expect } from 'vitest';
import { planNetwork } from '@/core/network/plan';
import type { Clipping } from '@/core/training/clipping';
import type { Optimizer } from '@/core/training/optimizers';
import golden from '../../../test/reference/optimizers.json';
import type { Device, TrainerSpec } from '../device';
import { randomData } from './random-data';

type Golden = (typeof golden)['cases'][number];

/** Every optimizer, by PyTorch's own code or by Keras's formula, and every kind of clipping. */
export const goldenOptimizers: readonly [what: string, one: Golden][] = golden.cases.map((one) => {
  const { source, optimizer, clipping, l1 } = one;
  const { kind, ...settings } = optimizer;
  const also = l1 > 0 ? ` with l1, l2 and clipping: ${clipping.kind}` : '';
  return [`${kind} by ${source} ${JSON.stringify(settings)}${also}`, one];
});

/** Trains a case on the device: the losses before each step, and the weights in the end, are the reference's. */
export async function expectGolden(device: Device, one: Golden): Promise<void> {
  const { x, batchSize } = golden;
  const numRows = x.length / golden.features;
  const trainer = await device.createTrainer(specOf(one));
  trainer.setOrder(Uint32Array.from({ length: numRows }, (_, row) => row));
  const losses: number[] = [];
  for (const [step, rate] of one.rates.entries()) {
    const from = (step * batchSize) % (3 * batchSize);
    trainer.step(from, Math.min(from + batchSize, numRows), rate);
    const { training } = await trainer.finishEpoch();
    losses.push(training.loss / training.rows);
  }
  const { weights } = await trainer.getState();
  trainer.dispose();
  losses.forEach((loss, step) => expect(loss / one.losses[step]).toBeCloseTo(1, 4));
  weights.forEach((values, weight) =>
    values.forEach((value, i) => expect(value).toBeCloseTo(one.weights[weight][i], 5)),
  );
}

function specOf({ optimizer, clipping, l1, l2 }: Golden): TrainerSpec {
  const { features, units, batchSize, x, y, start } = golden;
  const layers = [{ kind: 'dense' as const, units, activation: 'tanh' as const, l1, l2 }];
  const data = randomData({ rows: y.length, features, outputs: 1 });
  return {
    plan: planNetwork({ layers, outputActivation: 'linear' }, features, 1),
    optimizer: optimizer as Optimizer,
    clipping: clipping as Clipping,
    loss: 'mean_squared_error',
    batchSize,
    seed: 1,
    data: {
      ...data,
      train: { ...data.train, x: Float32Array.from(x), y: Float32Array.from(y) },
    },
    weights: start.map((values) => Float32Array.from(values)),
  };
}
