/**
 * @file What lies on the GPU: the data, weights, optimizer's arrays and gradients, and room that does not grow with them.
 */
import { memory } from '@tensorflow/tfjs-core';
import { describe, expect, it } from 'vitest';
import { initialWeights } from '@/core/network/initial-weights';
import { countParameters, planNetwork } from '@/core/network/plan';
import type { TrainerSpec } from '../../device';
import { recordSteps } from '../../testing/device-runs';
import { randomData } from '../../testing/random-data';
import { openGraphics } from './context';
import { webglDevice } from './device';
import { countBytes } from './testing';

openGraphics();
const counted = countBytes();

function wide(units: number, depth: number, rows: number): TrainerSpec {
  const layers = Array.from(
    { length: depth },
    () => ({ kind: 'dense', units, activation: 'relu' }) as const,
  );
  const plan = planNetwork({ layers, outputActivation: 'softmax' }, units, 4);
  return {
    plan,
    optimizer: { kind: 'adam', beta1: 0.9, beta2: 0.999, epsilon: 1e-7 },
    loss: 'categorical_crossentropy',
    batchSize: 4,
    seed: 1,
    data: randomData({ rows, features: units, outputs: 4 }),
    weights: initialWeights(plan, 1),
  };
}

const megabyte = 2 ** 20;
/** A scratch and the gradients' parts, what evaluating goes through, and a window on the data. */
const room = 24 * megabyte;

/** Bytes on the GPU beside the data, with a step, a look and an epoch's end behind it. */
async function measure(spec: TrainerSpec): Promise<number> {
  const before = counted.alive;
  const tensorflow = memory() as unknown as { numBytesInGPU: number };
  const trainer = await webglDevice.createTrainer(spec);
  await recordSteps(trainer, spec, 0, 1, 0.001);
  await trainer.predict(spec.data.test.x, spec.data.test.numRows);
  const after = memory() as unknown as { numBytesInGPU: number };
  const bytes = counted.alive - before;
  // TensorFlow.js's own account tells of them as well.
  expect(after.numBytesInGPU - tensorflow.numBytesInGPU).toBe(bytes);
  trainer.dispose();
  expect(counted.alive).toBe(before);
  const { train, validation } = spec.data;
  return bytes - 4 * (train.x.length + validation.x.length);
}

describe('memory on the GPU', () => {
  it('is four times the parameters beside the data, and room that does not grow with the network', async () => {
    const small = wide(1024, 3, 8);
    const large = wide(1024, 4, 8);
    const parameters = ({ plan }: TrainerSpec) => 4 * countParameters(plan).trainable;
    const bytes = [await measure(small), await measure(large)];
    expect(bytes[0]).toBeLessThan(4 * parameters(small) + room);
    expect(bytes[1]).toBeLessThan(4 * parameters(large) + room);
    const more = parameters(large) - parameters(small);
    expect((bytes[1] - bytes[0]) / more).toBeLessThan(4.1);
  });
});
