/**
 * @file Stock TensorFlow.js in bench/webgl.ts: `fit` on its own WebGL backend as it comes.
 */
import '@tensorflow/tfjs-backend-webgl';
import {
  cast,
  oneHot,
  ready,
  setBackend,
  tensor1d,
  tensor2d,
  train,
  type Tensor2D,
} from '@tensorflow/tfjs-core';
import { layers, sequential } from '@tensorflow/tfjs-layers';
import type { PreparedRows } from '@/core/preparation/prepared-data';
import { batchSize, learningRate, time, tutorialSpec, type Contestant } from './webgl-job';

/** TensorFlow.js, started. */
export async function startStock(): Promise<Contestant> {
  await setBackend('webgl');
  await ready();
  const { data, plan } = tutorialSpec();
  const model = sequential();
  plan.layers.forEach((layer, i) => {
    const inputShape = i === 0 ? [plan.numInputs] : undefined;
    if (layer.kind === 'dense')
      model.add(layers.dense({ units: layer.units, activation: layer.activation, inputShape }));
    else if (layer.kind === 'dropout') model.add(layers.dropout({ rate: layer.rate }));
    else model.add(layers.batchNormalization());
  });
  const optimizer = train.adam(learningRate);
  model.compile({ optimizer, loss: 'categoricalCrossentropy', metrics: ['accuracy'] });
  const [x, y] = tensorsOf(data.train, plan.numInputs, plan.numOutputs);
  const validationData = tensorsOf(data.validation, plan.numInputs, plan.numOutputs);
  const fit = (epochs: number) =>
    model.fit(x, y, { epochs, batchSize, validationData, yieldEvery: 'never', verbose: 0 });
  return {
    first: () => time(() => fit(1)),
    epochs: async (count) => (await time(() => fit(count))) / count,
  };
}

function tensorsOf(rows: PreparedRows, features: number, outputs: number): [Tensor2D, Tensor2D] {
  const labels = tensor1d(Int32Array.from(rows.y), 'int32');
  const x = tensor2d(rows.x, [rows.numRows, features]);
  return [x, cast(oneHot(labels, outputs), 'float32') as Tensor2D];
}
