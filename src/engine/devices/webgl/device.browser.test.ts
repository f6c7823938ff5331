/**
 * @file The WebGL device against plain TensorFlow.js on the CPU where the tests that all devices share do not reach:
 * sizes at which it goes other ways.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Activation } from '@/core/network/activations';
import { initialWeights } from '@/core/network/initial-weights';
import type { Layer } from '@/core/network/layers';
import { planNetwork } from '@/core/network/plan';
import { epochOrder } from '@/core/random/counter';
import type { LossName } from '@/core/training/losses';
import type { Optimizer } from '@/core/training/optimizers';
import type { Device, TrainerSpec } from '../../device';
import { randomData } from '../../testing/random-data';
import { createTfjsDevice } from '../tfjs/device';
import { webglDevice } from './device';

const dense = (units: number, activation = 'relu') =>
  ({ kind: 'dense', units, activation }) as Layer;
const norm: Layer = { kind: 'batch-normalization', momentum: 0.99, epsilon: 1e-3 };
const drop = (rate: number): Layer => ({ kind: 'dropout', rate });
const adam: Optimizer = { kind: 'adam', beta1: 0.9, beta2: 0.999, epsilon: 1e-7 };
/** Where a gradient is 0 but for rounding, as at a bias before a batch normalization, Adam would make steps of the noise. */
const momentum: Optimizer = { kind: 'sgd', momentum: 0.9, nesterov: false };
const tutorial = [dense(144), norm, drop(0.3), dense(144), norm, drop(0.3), dense(16), norm];

interface Case {
  layers: Layer[];
  rows?: number;
  features?: number;
  outputs?: number;
  batchSize?: number;
  output?: Activation;
  loss?: LossName;
  optimizer?: Optimizer;
  classWeights?: number[];
  learningRate?: number;
  steps?: number;
  validationRows?: number;
}

function specOf(one: Case): TrainerSpec {
  const { rows = 40, features = 5, outputs = 3, batchSize = 16 } = one;
  const { output = outputs === 1 ? 'linear' : 'softmax', validationRows } = one;
  const classWeights = one.classWeights ? Float32Array.from(one.classWeights) : null;
  const data = randomData({ rows, features, outputs, classWeights, validationRows });
  const plan = planNetwork({ layers: one.layers, outputActivation: output }, features, outputs);
  return {
    plan,
    optimizer: one.optimizer ?? adam,
    loss: one.loss ?? (outputs === 1 ? 'mean_squared_error' : 'categorical_crossentropy'),
    batchSize,
    seed: 3,
    data,
    weights: initialWeights(plan, 3),
  };
}

async function train(device: Device, spec: TrainerSpec, one: Case) {
  const { steps = 6, learningRate = 0.01 } = one;
  const trainer = await device.createTrainer(spec);
  const { numRows } = spec.data.train;
  const epochs = [];
  let done = 0;
  for (let epoch = 0; done < steps; epoch++) {
    trainer.setOrder(epochOrder(numRows, 3, epoch));
    for (let from = 0; from < numRows && done < steps; from += spec.batchSize, done++) {
      trainer.step(from, Math.min(from + spec.batchSize, numRows), learningRate);
    }
    epochs.push(await trainer.finishEpoch());
  }
  const { test } = spec.data;
  const result = {
    epochs,
    state: await trainer.getState(),
    outputs: await trainer.predict(test.x, test.numRows),
  };
  trainer.dispose();
  return result;
}

function expectClose(
  actual: Float32Array,
  expected: Float32Array,
  tolerance: number,
  what: string,
) {
  expect(actual.length, what).toBe(expected.length);
  const scale = expected.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-3);
  let worst = 0;
  actual.forEach((value, i) => {
    worst = Math.max(worst, Number.isFinite(value) ? Math.abs(value - expected[i]) : Infinity);
  });
  expect(worst / scale, what).toBeLessThan(tolerance);
}

const cases: Record<string, Case> = {
  'the tutorial, 20 steps': {
    layers: tutorial,
    rows: 1007,
    features: 11,
    outputs: 9,
    batchSize: 128,
    steps: 20,
    learningRate: 5.6194e-5,
  },
  'two batch normalizations': {
    layers: [dense(6, 'tanh'), norm, norm, dense(5), drop(0.5), norm],
    optimizer: momentum,
  },
  'dropout first, twice': { layers: [drop(0.2), drop(0.3), dense(9, 'sigmoid'), drop(0.5)] },
  'many classes': { layers: [dense(12)], outputs: 203, rows: 50, steps: 3 },
  'many classes after sigmoid': {
    layers: [dense(12)],
    outputs: 41,
    output: 'sigmoid',
    rows: 50,
    steps: 3,
  },
  'a large batch': { layers: [dense(6), norm], rows: 2100, batchSize: 2050, steps: 2 },
  'softmax of one value': { layers: [dense(6)], outputs: 1, output: 'softmax' },
  'many layers': { layers: Array.from({ length: 20 }, () => dense(7, 'elu')), steps: 3 },
  'a wide layer beside thin ones': { layers: [dense(300), dense(3), dense(50)], steps: 3 },
  'a sheet that is updated band by band': { layers: [dense(600)], features: 520, steps: 3 },
  'more validation rows than fit at once': { layers: [dense(6)], validationRows: 9001, steps: 2 },
  'more rows than a window holds': { layers: [dense(4)], rows: 40_000, batchSize: 9001, steps: 6 },
};

/** Smooth activations and plain descent, so that rounding stays as small as it is. */
const randomCase: fc.Arbitrary<Case> = fc.record({
  layers: fc.array(
    fc.oneof(
      fc
        .record({
          units: fc.integer({ min: 1, max: 21 }),
          activation: fc.constantFrom('tanh', 'elu'),
        })
        .map(({ units, activation }) => dense(units, activation)),
      fc.constant(norm),
      fc.double({ min: 0, max: 0.6, noNaN: true }).map(drop),
    ),
    { maxLength: 6 },
  ),
  rows: fc.integer({ min: 1, max: 40 }),
  features: fc.integer({ min: 1, max: 30 }),
  outputs: fc.integer({ min: 1, max: 12 }),
  batchSize: fc.integer({ min: 1, max: 20 }),
  validationRows: fc.integer({ min: 1, max: 9 }),
  steps: fc.constant(3),
  optimizer: fc.constant(momentum),
});

describe('the WebGL device agrees with TensorFlow.js', () => {
  for (const [name, one] of Object.entries(cases)) {
    it(name, async () => {
      const spec = specOf(one);
      await expectAgreement(spec, one);
    });
  }

  it('networks and shapes at random', async () => {
    await fc.assert(
      fc.asyncProperty(randomCase, (one) => expectAgreement(specOf(one), one)),
      { numRuns: 12 },
    );
  });
});

async function expectAgreement(spec: TrainerSpec, one: Case): Promise<void> {
  const expected = await train(createTfjsDevice(['cpu']), spec, one);
  const actual = await train(webglDevice, spec, one);
  expected.epochs.forEach((epoch, i) => {
    for (const part of ['training', 'validation'] as const) {
      const label = `${part} of epoch ${i}`;
      expect(actual.epochs[i][part].rows, label).toBe(epoch[part].rows);
      expect(actual.epochs[i][part].loss / epoch[part].loss, label).toBeCloseTo(1, 4);
      expect(actual.epochs[i][part].metric, label).toBeCloseTo(epoch[part].metric, 1);
    }
  });
  expect(actual.state.step).toBe(expected.state.step);
  expectClose(actual.outputs, expected.outputs, 1e-3, 'outputs');
}
