/**
 * @file What the device asks of its graphics context, that it shares it, and that it survives its loss.
 */
import { matMul, tensor2d } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { UserError } from '@/core/errors';
import { initialWeights } from '@/core/network/initial-weights';
import type { Layer } from '@/core/network/layers';
import { planNetwork } from '@/core/network/plan';
import { optimizerSchema } from '@/core/training/optimizers';
import { DeviceLostError, type Trainer, type TrainerSpec } from '../../device';
import { recordRun, recordSteps } from '../../testing/device-runs';
import { randomData } from '../../testing/random-data';
import { openGraphics, type Graphics } from './context';
import { webglDevice } from './device';
import { countCalls, type Calls } from './testing';

const dense = (units: number): Layer => ({ kind: 'dense', units, activation: 'relu' });
const norm: Layer = { kind: 'batch-normalization', momentum: 0.99, epsilon: 1e-3 };
const drop: Layer = { kind: 'dropout', rate: 0.3 };
const tutorial = [dense(144), norm, drop, dense(144), norm, drop, dense(16), norm];

/** Whatever takes a pass of its own: penalties on kernels, clipping by norm; and the longest update. */
function costliest(): TrainerSpec {
  const layers = tutorial.map((layer) =>
    layer.kind === 'dense' ? { ...layer, l2: 0.001 } : layer,
  );
  return {
    ...specOf(layers),
    optimizer: optimizerSchema.parse({ kind: 'adamw' }),
    clipping: { kind: 'clipnorm', limit: 1 },
    labelSmoothing: 0.1,
  };
}

function specOf(layers: Layer[], rows = 300, features = 11, batchSize = 128): TrainerSpec {
  const plan = planNetwork({ layers, outputActivation: 'softmax' }, features, 9);
  return {
    plan,
    optimizer: { kind: 'adam', beta1: 0.9, beta2: 0.999, epsilon: 1e-7 },
    loss: 'categorical_crossentropy',
    batchSize,
    seed: 5,
    data: randomData({ rows, features, outputs: 9 }),
    weights: initialWeights(plan, 5),
  };
}

const inOrder = (rows: number) => Uint32Array.from({ length: rows }, (_, row) => row);

function lose(): void {
  const { gl } = openGraphics() as Graphics;
  gl.getExtension('WEBGL_lose_context')!.loseContext();
}

describe('what a step costs', () => {
  let calls: Calls;
  let trainer: Trainer;

  beforeAll(async () => {
    calls = countCalls();
    trainer = await webglDevice.createTrainer(specOf(tutorial));
    trainer.setOrder(inOrder(300));
    trainer.step(0, 128, 1e-3);
    return () => trainer.dispose();
  });

  it('is at most 22 draws for the tutorial, and nothing crosses to or from the GPU', () => {
    const before = { ...calls };
    trainer.step(128, 256, 1e-3);
    trainer.step(256, 300, 1e-3);
    expect(calls.draws - before.draws).toBeGreaterThan(2);
    expect(calls.draws - before.draws).toBeLessThanOrEqual(2 * 22);
    expect(calls).toMatchObject({ uploads: before.uploads, reads: before.reads });
  });

  it('is four draws more with penalties and clipping by norm', async () => {
    const [plain, costly] = [await drawsOf(specOf(tutorial)), await drawsOf(costliest())];
    expect(plain).toBe(21);
    expect(costly).toBe(25);
  });

  async function drawsOf(spec: TrainerSpec): Promise<number> {
    const one = await webglDevice.createTrainer(spec);
    one.setOrder(inOrder(300));
    one.step(0, 128, 1e-3);
    const before = { ...calls };
    one.step(128, 256, 1e-3);
    expect(calls).toMatchObject({ uploads: before.uploads, reads: before.reads });
    const draws = calls.draws - before.draws;
    one.dispose();
    return draws;
  }

  it('is one upload and one readback an epoch', async () => {
    await trainer.finishEpoch();
    const before = { ...calls };
    trainer.setOrder(inOrder(300));
    trainer.step(0, 128, 1e-3);
    await trainer.finishEpoch();
    expect(calls.uploads - before.uploads).toBe(1);
    expect(calls.reads - before.reads).toBe(1);
  });
});

describe('sharing the context with TensorFlow.js', () => {
  it('disturbs neither', async () => {
    const spec = specOf([dense(9), norm], 20, 11, 20);
    const alone = await recordRun(webglDevice, spec, 3, 0.01);
    const trainer = await webglDevice.createTrainer(spec);
    const product = () =>
      matMul(tensor2d([1, 2, 3, 4, 5, 6], [2, 3]), tensor2d([1, 0, 2, 1, 0, 3], [3, 2])).data();
    const steps = [];
    for (let step = 0; step < 3; step++) {
      expect(Array.from(await product())).toEqual([5, 11, 14, 23]);
      steps.push(...(await recordSteps(trainer, spec, step, step + 1, 0.01)));
    }
    expect(Array.from(await product())).toEqual([5, 11, 14, 23]);
    expect(steps).toEqual(alone.steps);
    trainer.dispose();
  });
});

describe('a lost context', () => {
  it('ends every wait with DeviceLostError, and the run goes on equal on a fresh one', async () => {
    const spec = specOf([dense(9), norm, drop], 40, 11, 16);
    const whole = await recordRun(webglDevice, spec, 6, 0.01);
    const { state } = await recordRun(webglDevice, spec, 3, 0.01);
    const broken = await webglDevice.createTrainer(spec);
    broken.setOrder(inOrder(40));
    broken.step(0, 16, 0.01);
    const waiting = broken.finishEpoch();
    lose();
    await expect(waiting).rejects.toThrow(DeviceLostError);
    broken.step(16, 32, 0.01);
    await expect(broken.settle()).rejects.toThrow(DeviceLostError);
    await expect(broken.finishEpoch()).rejects.toThrow(DeviceLostError);
    await expect(broken.predict(spec.data.test.x, 5)).rejects.toThrow(DeviceLostError);
    await expect(broken.getState()).rejects.toThrow(DeviceLostError);
    broken.dispose();
    expect(await webglDevice.unavailable()).toBeNull();
    const trainer = await webglDevice.createTrainer(spec);
    trainer.setState(state);
    expect(await recordSteps(trainer, spec, 3, 6, 0.01)).toEqual(whole.steps.slice(3));
    trainer.dispose();
  });
});

describe('what does not fit', () => {
  it('is said in a plain sentence and leaves nothing behind', async () => {
    const { maxTextureSize } = openGraphics() as Graphics;
    const calls = countCalls();
    const batchSize = 4 * maxTextureSize + 4;
    const tooLarge = [
      specOf([dense(3)], 5, 4 * maxTextureSize),
      specOf([dense(3)], batchSize, 2, batchSize),
    ];
    for (const spec of tooLarge) {
      await expect(webglDevice.createTrainer(spec)).rejects.toThrow(UserError);
    }
    expect(calls.textures).toBe(0);
  });

  it('is not a matter of how many rows there are', async () => {
    const rows = 200_003;
    const spec = specOf([dense(3)], rows, 11);
    const trainer = await webglDevice.createTrainer(spec);
    const order = inOrder(rows).reverse();
    trainer.setOrder(order);
    trainer.step(0, 64, 0);
    const { training } = await trainer.finishEpoch();
    trainer.dispose();
    const last = specOf([dense(3)], 64, 11);
    last.data.train.x.set(spec.data.train.x.subarray((rows - 64) * 11));
    last.data.train.y.set(spec.data.train.y.subarray(rows - 64));
    const small = await webglDevice.createTrainer(last);
    small.setOrder(inOrder(64).reverse());
    small.step(0, 64, 0);
    expect((await small.finishEpoch()).training).toEqual(training);
    small.dispose();
  });
});
