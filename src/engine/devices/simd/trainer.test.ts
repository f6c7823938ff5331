import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { weightSpecs } from '@/core/network/plan';
import { epochOrder } from '@/core/random/counter';
import type { Optimizer } from '@/core/training/optimizers';
import type { Trainer, TrainerSpec } from '../../device';
import { simdDevice } from './device';
import { anyJob, specOf, type Job } from './reference/random-spec';
import { createReferenceTrainer } from './reference/reference-trainer';

const sgd: Optimizer = { kind: 'sgd', momentum: 0 };
const optimizers: Optimizer[] = [
  sgd,
  { kind: 'sgd', momentum: 0.9 },
  { kind: 'rmsprop', rho: 0.9, epsilon: 1e-7 },
  { kind: 'adam', beta1: 0.9, beta2: 0.999, epsilon: 1e-7 },
];

/** Differences are measured against the largest value, since small ones are differences of larger. */
function expectClose(actual: ArrayLike<number>, expected: ArrayLike<number>, tolerance: number) {
  expect(actual.length).toBe(expected.length);
  const scale = Math.max(1, ...Array.from(expected, Math.abs));
  for (let i = 0; i < expected.length; i++) {
    expect(Math.abs(actual[i] - expected[i])).toBeLessThanOrEqual(tolerance * scale);
  }
}

/** All steps of the first epochs. */
function train(trainer: Trainer, spec: TrainerSpec, from: number, to: number) {
  const { numRows } = spec.data.train;
  for (let epoch = from; epoch < to; epoch++) {
    trainer.setOrder(epochOrder(numRows, spec.seed, epoch));
    for (let row = 0; row < numRows; row += spec.batchSize) {
      trainer.step(row, Math.min(row + spec.batchSize, numRows), 0.01);
    }
  }
}

const network: Job = {
  layers: [
    { kind: 'dense', units: 13, activation: 'relu' },
    { kind: 'batch-normalization', momentum: 0.99, epsilon: 1e-3 },
    { kind: 'dropout', rate: 0.3 },
    { kind: 'dense', units: 6, activation: 'tanh' },
  ],
  outputActivation: 'softmax',
  loss: 'categorical_crossentropy',
  features: 7,
  outputs: 3,
  rows: 50,
  batchSize: 16,
  seed: 3,
  weighClasses: false,
};

describe('against the float64 reference', () => {
  test('one step of any network: loss, metric, gradients, moving statistics', async () => {
    await fc.assert(
      fc.asyncProperty(anyJob, async (job) => {
        const spec = specOf(job, sgd);
        const { numRows } = spec.data.train;
        const rows = Math.min(job.batchSize, numRows);
        const order = epochOrder(numRows, job.seed, 0);
        const reference = createReferenceTrainer(spec);
        const expected = reference.step(Array.from(order.subarray(0, rows)), 1);
        const trainer = await simdDevice.createTrainer(spec);
        trainer.setOrder(order);
        trainer.step(0, rows, 1);
        const { training } = await trainer.finishEpoch();
        expect(training.rows).toBe(rows);
        expectClose([training.loss, training.metric], [expected.loss, expected.metric], 1e-4);
        const { weights } = await trainer.getState();
        weights.forEach((values, i) => expectClose(values, reference.weights[i], 1e-4));
      }),
      { numRuns: 300 },
    );
  });

  test('inference: validation sums and predictions', async () => {
    await fc.assert(
      fc.asyncProperty(anyJob, async (job) => {
        const spec = specOf(job, sgd);
        const reference = createReferenceTrainer(spec);
        const trainer = await simdDevice.createTrainer(spec);
        const { validation } = await trainer.finishEpoch();
        const expected = reference.evaluate(spec.data.validation);
        expectClose([validation.loss, validation.metric], [expected.loss, expected.metric], 1e-4);
        const { x, numRows } = spec.data.test;
        const predictions = await trainer.predict(x, numRows);
        expectClose(predictions, reference.predict(x, numRows).flat(), 1e-5);
      }),
      { numRuns: 200 },
    );
  });

  // Without batch normalization: a bias before it has a gradient of rounding errors only, of which Adam makes noise.
  test.each(optimizers)('three epochs by $kind, momentum $momentum', async (optimizer) => {
    const layers = network.layers.filter(({ kind }) => kind !== 'batch-normalization');
    const spec = specOf({ ...network, layers }, optimizer);
    const reference = createReferenceTrainer(spec);
    const trainer = await simdDevice.createTrainer(spec);
    const { numRows } = spec.data.train;
    for (let epoch = 0; epoch < 3; epoch++) {
      const order = Array.from(epochOrder(numRows, spec.seed, epoch));
      for (let row = 0; row < numRows; row += spec.batchSize) {
        reference.step(order.slice(row, row + spec.batchSize), 0.01);
      }
    }
    train(trainer, spec, 0, 3);
    const { weights } = await trainer.getState();
    weights.forEach((values, i) => expectClose(values, reference.weights[i], 1e-4));
  });

  test('2,000 features and more rows than a panel is deep', async () => {
    const wide = { ...network, features: 2000, rows: 300, batchSize: 300 };
    const spec = specOf(wide, sgd);
    const reference = createReferenceTrainer(spec);
    const trainer = await simdDevice.createTrainer(spec);
    const order = epochOrder(300, 1, 0);
    reference.step(Array.from(order), 1);
    trainer.setOrder(order);
    trainer.step(0, 300, 1);
    const { weights } = await trainer.getState();
    weights.forEach((values, i) => expectClose(values, reference.weights[i], 1e-3));
  });
});

test('the reference agrees with finite differences', () => {
  fc.assert(
    fc.property(anyJob, fc.nat(), fc.nat(), (job, weight, entry) => {
      fc.pre(!job.layers.some((layer) => layer.kind === 'dense' && layer.activation === 'relu'));
      fc.pre(job.loss !== 'mean_absolute_error' && job.outputActivation !== 'relu');
      const spec = specOf(job, sgd);
      const rows = Array.from({ length: Math.min(job.batchSize, job.rows) }, (_, row) => row);
      const trainable = weightSpecs(spec.plan).flatMap(({ trainable }, i) =>
        trainable ? [i] : [],
      );
      const place = weight % trainable.length;
      const lossAt = (shift: number) => {
        const reference = createReferenceTrainer(spec);
        const values = reference.weights[trainable[place]];
        values[entry % values.length] += shift;
        return reference.step(rows, 0).loss / rows.length;
      };
      const reference = createReferenceTrainer(spec);
      reference.step(rows, 0);
      const gradient = reference.gradients[place];
      const slope = (lossAt(1e-5) - lossAt(-1e-5)) / 2e-5;
      expect(Math.abs(gradient[entry % gradient.length] - slope)).toBeLessThan(
        1e-4 * Math.max(1, Math.abs(slope)),
      );
    }),
    { numRuns: 200 },
  );
});

describe('state', () => {
  test.each(optimizers)('goes on elsewhere to the last bit, $kind', async (optimizer) => {
    const spec = specOf(network, optimizer);
    const whole = await simdDevice.createTrainer(spec);
    train(whole, spec, 0, 4);
    const first = await simdDevice.createTrainer(spec);
    train(first, spec, 0, 2);
    const second = await simdDevice.createTrainer({
      ...spec,
      weights: specOf({ ...network, seed: 9 }, optimizer).weights,
    });
    second.setState(await first.getState());
    train(second, spec, 2, 4);
    expect(await second.getState()).toEqual(await whole.getState());
  });

  test('a chunk more or less of validation rows changes no digit', async () => {
    const spec = specOf(network, sgd);
    const { train: many } = specOf({ ...network, rows: 301 }, sgd).data;
    const trainer = await simdDevice.createTrainer({
      ...spec,
      data: { ...spec.data, validation: many },
    });
    const together = await trainer.predict(many.x, many.numRows);
    for (const row of [0, 127, 128, 300]) {
      const alone = await trainer.predict(many.x.subarray(row * 7, row * 7 + 7), 1);
      expect(alone).toEqual(together.subarray(row * 3, row * 3 + 3));
    }
    const { validation } = await trainer.finishEpoch();
    const hits = Array.from(many.y).filter((target, row) => {
      const outputs = together.subarray(row * 3, row * 3 + 3);
      return outputs.indexOf(Math.max(...outputs)) === target;
    });
    expect(validation).toMatchObject({ rows: 301, metric: hits.length });
  });
});

test('memory that cannot be had is a person’s problem, said in plain words', async () => {
  const spec = specOf(network, sgd);
  const { train: rows } = spec.data;
  const data = { ...spec.data, train: { ...rows, numRows: 1_000_000_000 } };
  await expect(simdDevice.createTrainer({ ...spec, data })).rejects.toMatchObject({
    code: 'memory-too-small',
  });
});

test('a disposed trainer computes nothing, and can be disposed of twice', async () => {
  const trainer = await simdDevice.createTrainer(specOf(network, sgd));
  trainer.dispose();
  trainer.dispose();
  expect(() => trainer.step(0, 1, 0.1)).toThrow('disposed');
});
