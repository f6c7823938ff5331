/**
 * @file Whole runs, as the SHA-256 of everything that comes out of them: the tests compare it with the same golden
 * file in every engine.
 */
import { initialWeights } from '@/core/network/initial-weights';
import { initializerNames } from '@/core/network/initializers';
import type { Layer } from '@/core/network/layers';
import { planNetwork } from '@/core/network/plan';
import { epochOrder } from '@/core/random/counter';
import type { TrainerSpec } from '../../device';
import { randomData } from '../../testing/random-data';
import { simdDevice } from './device';

const normalization: Layer = { kind: 'batch-normalization', momentum: 0.99, epsilon: 1e-3 };
const dropout: Layer = { kind: 'dropout', rate: 0.3 };

function specOf(
  job: Pick<TrainerSpec, 'optimizer' | 'loss'> & { layers: Layer[]; outputs: number },
): TrainerSpec {
  const { layers, outputs, optimizer, loss } = job;
  const outputActivation = outputs === 1 ? 'linear' : 'softmax';
  const plan = planNetwork({ layers, outputActivation }, 11, outputs);
  const classWeights = outputs === 1 ? null : new Float32Array(outputs).fill(1.5);
  return {
    plan,
    optimizer,
    loss,
    batchSize: 128,
    seed: 42,
    data: randomData({ rows: 1007, validationRows: 112, features: 11, outputs, classWeights }, 42),
    weights: initialWeights(plan, 42),
  };
}

/** Two classes after one unit, from every way to start and every activation that the other runs have not. */
function binaryRun(): TrainerSpec {
  const activations = ['selu', 'gelu', 'silu', 'softplus', 'leaky_relu', 'relu'] as const;
  const layers = initializerNames.map((kernelInitializer, i): Layer => {
    return { kind: 'dense', units: 5 + 3 * i, activation: activations[i], kernelInitializer };
  });
  const noise: Layer = { kind: 'gaussian-noise', stddev: 0.2 };
  const others: Layer[] = [noise, { kind: 'activation', activation: 'gelu' }];
  const plan = planNetwork({ layers: [...others, ...layers], outputActivation: 'sigmoid' }, 11, 1);
  const classWeights = Float32Array.of(0.5, 2);
  return {
    plan,
    optimizer: { kind: 'adam', beta1: 0.9, beta2: 0.999, epsilon: 1e-7 },
    loss: 'binary_crossentropy',
    labelSmoothing: 0.1,
    batchSize: 100,
    seed: 42,
    data: randomData(
      { rows: 307, validationRows: 112, features: 11, outputs: 2, classWeights },
      42,
    ),
    weights: initialWeights(plan, 42),
  };
}

/** The tutorial's network, one that has other parts, and one of two classes with the rest. */
const specs: Record<string, TrainerSpec> = {
  tutorial: specOf({
    layers: [
      ...[{ kind: 'dense' as const, units: 144, activation: 'relu' as const }, normalization],
      ...[dropout, { kind: 'dense' as const, units: 144, activation: 'relu' as const }],
      ...[normalization, dropout],
      ...[{ kind: 'dense' as const, units: 16, activation: 'relu' as const }, normalization],
    ],
    outputs: 9,
    optimizer: { kind: 'adam', beta1: 0.9, beta2: 0.999, epsilon: 1e-7 },
    loss: 'categorical_crossentropy',
  }),
  regression: specOf({
    layers: [
      normalization,
      { kind: 'dense', units: 21, activation: 'sigmoid' },
      { kind: 'dense', units: 10, activation: 'tanh' },
      dropout,
      { kind: 'dense', units: 7, activation: 'elu' },
    ],
    outputs: 1,
    optimizer: { kind: 'rmsprop', rho: 0.9, momentum: 0, epsilon: 1e-7, centered: false },
    loss: 'mean_squared_error',
  }),
  binary: binaryRun(),
};

/** The names of the runs, and for each the SHA-256 of its history, state and test predictions after 50 epochs. */
export async function digestRuns(): Promise<Record<string, string>> {
  const digests: Record<string, string> = {};
  for (const [name, spec] of Object.entries(specs)) digests[name] = await digestRun(spec);
  return digests;
}

async function digestRun(spec: TrainerSpec): Promise<string> {
  const trainer = await simdDevice.createTrainer(spec);
  const { train, test } = spec.data;
  const history: number[] = [];
  for (let epoch = 0; epoch < 50; epoch++) {
    trainer.setOrder(epochOrder(train.numRows, spec.seed, epoch));
    for (let from = 0; from < train.numRows; from += spec.batchSize) {
      trainer.step(from, Math.min(from + spec.batchSize, train.numRows), 0.001);
    }
    const { training, validation } = await trainer.finishEpoch();
    history.push(training.loss, training.metric, validation.loss, validation.metric);
  }
  const { weights, slots } = await trainer.getState();
  const predictions = await trainer.predict(test.x, test.numRows);
  trainer.dispose();
  return sha256([Float64Array.from(history), ...weights, ...slots.flat(), predictions]);
}

async function sha256(arrays: readonly (Float32Array | Float64Array)[]): Promise<string> {
  const blob = new Blob(arrays.map((array) => new Uint8Array(array.buffer).slice()));
  const hash = await crypto.subtle.digest('SHA-256', await blob.arrayBuffer());
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
