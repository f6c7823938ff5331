import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { weightSpecs } from '@/core/network/plan';
import { epochOrder } from '@/core/random/counter';
import { numericalGradient, stepGradient } from '../../testing/gradients';
import {
  referenceBatchLoss,
  referencePredict,
  referenceRowLoss,
} from '../../testing/reference-network';
import type { TrainerState } from '@/core/training/checkpoint';
import type { TrainerSpec } from '../../device';
import { simdDevice } from './device';
import { instantiateKernels } from './kernels';
import { anyJob, specOf, type Job } from './random-job';
import { createSimdTrainer } from './trainer';

const sgd = { kind: 'sgd', momentum: 0, nesterov: false } as const;

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
  smoothing: 0,
};

/** Where Adam starts from. */
function initialState({ plan, weights }: TrainerSpec): TrainerState {
  const zeros = () =>
    weightSpecs(plan).flatMap(({ trainable }, i) =>
      trainable ? [new Float32Array(weights[i].length)] : [],
    );
  return { step: 0, weights: [...weights], slots: [zeros(), zeros()] };
}

const plainWeights = (weights: readonly Float32Array[]) => weights.map((w) => Array.from(w));

describe('any network', () => {
  test('has the losses of float64 loops, and the gradients of their finite differences', async () => {
    await fc.assert(
      fc.asyncProperty(anyJob, fc.nat(), fc.nat(), async (job, someWeight, someEntry) => {
        const spec = specOf(job, sgd);
        const { numRows } = spec.data.train;
        const rows = Math.min(job.batchSize, numRows);
        const order = epochOrder(numRows, job.seed, 0);
        const trainer = await simdDevice.createTrainer(spec);
        trainer.setOrder(order);
        trainer.step(0, rows, 0);
        const { training } = await trainer.finishEpoch();
        const batch = Array.from(order.subarray(0, rows));
        const loss = referenceBatchLoss(spec, plainWeights(spec.weights), batch, 0);
        expect(Math.abs(training.loss / rows - loss)).toBeLessThan(1e-5 * Math.max(1, loss));

        const trainable = weightSpecs(spec.plan).flatMap((one, i) => (one.trainable ? [i] : []));
        const weight = trainable[someWeight % trainable.length];
        const entry = someEntry % spec.weights[weight].length;
        const gradient = (await stepGradient(simdDevice, spec))[weight][entry];
        const expected = numericalGradient(spec, 0, weight, entry);
        expect(Math.abs(gradient - expected)).toBeLessThan(2e-5 + 5e-4 * Math.abs(expected));
      }),
      { numRuns: 200, seed: 1 },
    );
  });

  test('predicts and validates as float64 loops do', async () => {
    await fc.assert(
      fc.asyncProperty(anyJob, async (job) => {
        const spec = specOf(job, sgd);
        const trainer = await simdDevice.createTrainer(spec);
        const { x, y, numRows } = spec.data.validation;
        const expected = referencePredict(spec.plan, plainWeights(spec.weights), x, numRows);
        const outputs = await trainer.predict(x, numRows);
        expected.flat().forEach((value, i) => expect(outputs[i]).toBeCloseTo(value, 4));
        const { validation } = await trainer.finishEpoch();
        const loss = expected.reduce(
          (sum, row, i) => sum + referenceRowLoss(spec.loss, row, y[i], spec.labelSmoothing),
          0,
        );
        expect(Math.abs(validation.loss - loss)).toBeLessThan(1e-4 * Math.max(1, loss));
      }),
      { numRuns: 200 },
    );
  });
});

test('which rows go through together changes no digit of a prediction or a sum', async () => {
  const spec = specOf(network, sgd);
  const { train: many } = specOf({ ...network, rows: 301 }, sgd).data;
  const data = { ...spec.data, validation: many };
  const trainer = await simdDevice.createTrainer({ ...spec, data });
  const together = await trainer.predict(many.x, many.numRows);
  for (const row of [0, 127, 128, 300]) {
    const alone = await trainer.predict(many.x.subarray(row * 7, row * 7 + 7), 1);
    expect(alone).toEqual(together.slice(row * 3, row * 3 + 3));
  }
  const larger = await simdDevice.createTrainer({
    ...spec,
    batchSize: 300,
    data: { ...data, train: many },
  });
  const { validation } = await larger.finishEpoch();
  expect(validation).toEqual((await trainer.finishEpoch()).validation);
});

test('whatever lies in the padding, no digit depends on it', async () => {
  await fc.assert(
    fc.asyncProperty(anyJob, async (job) => {
      const spec = specOf(job, { kind: 'adam', beta1: 0.9, beta2: 0.999, epsilon: 1e-7 });
      const poisoned = await instantiateKernels();
      poisoned.memory.grow(16);
      new Float32Array(poisoned.memory.buffer, poisoned.firstFreeAddress()).fill(NaN);
      const runs = [await instantiateKernels(), poisoned].map(async (kernels) => {
        const trainer = createSimdTrainer(spec, kernels);
        trainer.setState(initialState(spec));
        await trainer.finishEpoch();
        trainer.setOrder(epochOrder(job.rows, job.seed, 0));
        const rows = Math.min(job.batchSize, job.rows);
        for (let step = 0; step < 3; step++) trainer.step(0, rows, 0.01);
        return [await trainer.finishEpoch(), await trainer.getState()];
      });
      expect(await runs[1]).toEqual(await runs[0]);
    }),
    { numRuns: 50 },
  );
});

test('memory that cannot be had is said in plain words', async () => {
  const spec = specOf(network, sgd);
  const train = { ...spec.data.train, numRows: 1_000_000_000 };
  const creating = simdDevice.createTrainer({ ...spec, data: { ...spec.data, train } });
  await expect(creating).rejects.toMatchObject({ name: 'UserError', code: 'memory-too-small' });
});

test('a disposed trainer computes nothing', async () => {
  const trainer = await simdDevice.createTrainer(specOf(network, sgd));
  trainer.dispose();
  expect(() => trainer.step(0, 1, 0.1)).toThrow('disposed');
  await expect(trainer.getState()).rejects.toThrow('disposed');
});
