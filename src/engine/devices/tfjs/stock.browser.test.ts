import { tensor, train } from '@tensorflow/tfjs-core';
import { layers, sequential, type Sequential } from '@tensorflow/tfjs-layers';
import { describe, expect, it } from 'vitest';
import { initialWeights } from '@/core/network/initial-weights';
import type { Layer } from '@/core/network/layers';
import { planNetwork, weightSpecs } from '@/core/network/plan';
import type { TrainerSpec } from '../../device';
import { recordRun } from '../../testing/device-runs';
import { randomData } from '../../testing/random-data';
import { createTfjsDevice } from './device';

const hidden: Layer[] = [
  { kind: 'dense', units: 12, activation: 'relu' },
  { kind: 'batch-normalization', momentum: 0.99, epsilon: 1e-3 },
  { kind: 'dense', units: 6, activation: 'tanh' },
  { kind: 'batch-normalization', momentum: 0.99, epsilon: 1e-3 },
];
const numSteps = 20;
const learningRate = 0.001;
/** So small that it does not matter where it is added: stock Adam corrects v before, Keras's after. */
const epsilon = 1e-8;

describe('20 Adam steps of a stock tf.layers model from the same weights', () => {
  it.each(['cpu', 'webgl'] as const)('are these 20 steps, on %s', async (host) => {
    const device = createTfjsDevice([host]);
    const plan = planNetwork({ layers: hidden, outputActivation: 'softmax' }, 5, 4);
    // One batch an epoch, so that the stock model, which is fed in file order, sees the same batch.
    const data = randomData({ rows: 32, features: 5, outputs: 4 });
    const optimizer = { kind: 'adam', beta1: 0.9, beta2: 0.999, epsilon } as const;
    const spec: TrainerSpec = {
      plan,
      optimizer,
      loss: 'categorical_crossentropy',
      batchSize: 32,
      seed: 1,
      data,
      weights: initialWeights(plan, 3),
    };
    const mine = await recordRun(device, spec, numSteps, learningRate);
    const stock = await stockRun(spec);
    mine.steps.forEach(({ training }, step) => {
      const off = Math.abs(training.loss / training.rows / stock.losses[step] - 1);
      expect(off).toBeLessThan(1e-4);
    });
    const statistics = weightSpecs(plan).flatMap((one, i) =>
      one.trainable ? [] : [mine.state.weights[i]],
    );
    expect(stock.statistics).toHaveLength(4);
    statistics.forEach((values, i) =>
      values.forEach((value, k) => expect(value).toBeCloseTo(stock.statistics[i][k], 2)),
    );
  });
});

async function stockRun(spec: TrainerSpec) {
  const model = stockModel(spec);
  const { train: rows, numFeatures, numOutputs } = spec.data;
  const x = tensor(rows.x, [rows.numRows, numFeatures]);
  const y = tensor(
    Array.from(rows.y, (truth) => Array.from({ length: numOutputs }, (_, i) => +(i === truth))),
  );
  model.compile({
    optimizer: train.adam(learningRate, 0.9, 0.999, epsilon),
    loss: 'categoricalCrossentropy',
  });
  const losses: number[] = [];
  for (let step = 0; step < numSteps; step++) {
    losses.push((await model.trainOnBatch(x, y)) as number);
  }
  const statistics = model.layers.flatMap((layer) =>
    layer.nonTrainableWeights.map((one) => one.read().dataSync<'float32'>()),
  );
  return { losses, statistics };
}

function stockModel({ plan, weights }: TrainerSpec): Sequential {
  const model = sequential();
  model.add(layers.inputLayer({ inputShape: [plan.numInputs] }));
  for (const layer of plan.layers) {
    if (layer.kind === 'dense') {
      const activation = layer.activation as 'relu' | 'tanh' | 'softmax';
      model.add(layers.dense({ units: layer.units, activation }));
    } else model.add(layers.batchNormalization({ momentum: 0.99, epsilon: 1e-3 }));
  }
  const specs = weightSpecs(plan);
  const inLayer = (index: number) =>
    weights.flatMap((values, i) =>
      specs[i].layer === index ? [tensor(values, [...specs[i].shape])] : [],
    );
  // The stock model's first layer is its input.
  plan.layers.forEach((_, index) => model.layers[index + 1].setWeights(inLayer(index)));
  return model;
}
