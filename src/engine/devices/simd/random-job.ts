/**
 * @file Small random jobs for this folder's property tests: any stack of layers, any loss that fits the outputs, odd shapes.
 */
import fc from 'fast-check';
import { hiddenActivationNames, type Activation } from '@/core/network/activations';
import { initialWeights } from '@/core/network/initial-weights';
import type { Layer } from '@/core/network/layers';
import { networkOutputs } from '@/core/network/network-outputs';
import { planNetwork } from '@/core/network/plan';
import { streamKey, uniformAt } from '@/core/random/counter';
import { lossesByTask, lossTargets, type LossName, type LossTarget } from '@/core/training/losses';
import type { Optimizer } from '@/core/training/optimizers';
import type { TrainerSpec } from '../../device';
import { randomData } from '../../testing/random-data';

export interface Job {
  layers: Layer[];
  outputActivation: Activation;
  loss: LossName;
  features: number;
  outputs: number;
  rows: number;
  batchSize: number;
  seed: number;
  weighClasses: boolean;
  /** Of cross-entropies from logits. */
  smoothing: number;
}

/** Layers that come up: dense of odd widths, batch normalization, dropout with 0 among its rates. */
const layer: fc.Arbitrary<Layer> = fc.oneof(
  fc.record({
    kind: fc.constant('dense' as const),
    units: fc.integer({ min: 1, max: 21 }),
    activation: fc.constantFrom(...hiddenActivationNames),
  }),
  fc.constant({ kind: 'batch-normalization' as const, momentum: 0.9, epsilon: 1e-3 }),
  fc.record({ kind: fc.constant('dropout' as const), rate: fc.constantFrom(0, 0.25, 0.5) }),
  fc.record({
    kind: fc.constant('activation' as const),
    activation: fc.constantFrom(...hiddenActivationNames),
  }),
  fc.record({ kind: fc.constant('gaussian-noise' as const), stddev: fc.constantFrom(0, 0.2) }),
);

const classification = fc.record({
  outputs: fc.integer({ min: 2, max: 11 }),
  outputActivation: fc.constantFrom('softmax' as const, 'sigmoid' as const),
  loss: fc.constantFrom(
    'categorical_crossentropy' as const,
    'sparse_categorical_crossentropy' as const,
  ),
});

const binary = fc.record({
  outputs: fc.constant(2),
  outputActivation: fc.constant('sigmoid' as const),
  loss: fc.constant('binary_crossentropy' as const),
});

const regression = fc.record({
  outputs: fc.constant(1),
  outputActivation: fc.constantFrom(...hiddenActivationNames, 'softmax' as const),
  loss: fc.constantFrom(...lossesByTask.regression),
});

/** Any small job. */
export const anyJob: fc.Arbitrary<Job> = fc
  .record({
    layers: fc.array(layer, { maxLength: 5 }),
    features: fc.integer({ min: 1, max: 19 }),
    rows: fc.integer({ min: 1, max: 23 }),
    batchSize: fc.integer({ min: 1, max: 23 }),
    seed: fc.integer({ min: 0, max: 0xffffffff }),
    weighClasses: fc.boolean(),
    smoothing: fc.constantFrom(0, 0.2),
  })
  .chain((job) =>
    fc.oneof(classification, binary, regression).map((task) => ({ ...job, ...task })),
  );

/** The activations whose cross-entropies can be smoothed. */
const outputOf: Partial<Record<LossTarget, Activation>> = { class: 'softmax', binary: 'sigmoid' };

/** The job's spec. Weights are Glorot's, biases and the rest moved off their round values. */
export function specOf(job: Job, optimizer: Optimizer): TrainerSpec {
  const { outputs, seed, features, rows } = job;
  const plan = planNetwork(job, features, networkOutputs({ training: job }, outputs));
  const classWeights =
    job.weighClasses && lossTargets[job.loss] !== 'value'
      ? Float32Array.from({ length: outputs }, (_, i) => 0.5 + i / outputs)
      : null;
  const key = streamKey(seed, 'initializer', 5000);
  return {
    plan,
    optimizer,
    loss: job.loss,
    labelSmoothing: job.outputActivation === outputOf[lossTargets[job.loss]] ? job.smoothing : 0,
    batchSize: job.batchSize,
    seed,
    data: randomData({ rows, features, outputs, classWeights }, seed),
    weights: initialWeights(plan, seed).map((values, i) =>
      values.map((value, k) => value + 0.2 * (uniformAt(key, 1000 * i + k) - 0.5)),
    ),
  };
}
