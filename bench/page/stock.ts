/** @file Stock TensorFlow.js: `fit` of a layers model, as it comes. */
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import '@tensorflow/tfjs-backend-webgl';
import {
  cast,
  dispose,
  oneHot,
  ready,
  setBackend,
  slice,
  tensor1d,
  tensor2d,
  tidy,
  train,
  type Tensor,
  type Tensor2D,
} from '@tensorflow/tfjs-core';
import { layers, sequential, type LayersModel } from '@tensorflow/tfjs-layers';
import type { PreparedRows } from '@/core/preparation/prepared-data';
import { countCalls } from '@/engine/devices/webgl/testing';
import { time, type PageContestant } from './page-contestant';
import { learningRate, specOf, type Shape } from './shape';

/** `fit` on that backend: `webgl`, or `wasm` with SIMD and one thread, since the page is not isolated. */
export async function createContestant(backend: string): Promise<PageContestant> {
  setWasmPaths('/node_modules/@tensorflow/tfjs-backend-wasm/dist/');
  await setBackend(backend);
  await ready();
  let model: LayersModel | undefined;
  let tensors: Tensor2D[] = [];
  let job: Shape;
  const fit = (epochs: number) => {
    const [x, y, ...validation] = tensors;
    const validationData = validation as unknown as [Tensor, Tensor];
    const { batchSize } = job;
    const quiet = { yieldEvery: 'never', verbose: 0 } as const;
    return model!.fit(x, y, { epochs, batchSize, validationData, ...quiet });
  };
  return {
    async prepare(shape) {
      model?.dispose();
      dispose(tensors);
      job = shape;
      const { data } = specOf(shape);
      return time(async () => {
        model = createModel(shape);
        tensors = [data.train, data.validation].flatMap((rows) => tensorsOf(rows, shape));
        await fit(1);
      });
    },
    epochs: async (count) => (await time(() => fit(count))) / count,
    async figures() {
      const calls = countCalls();
      await fit(1);
      const epoch = { ...calls };
      const [x, y] = tensors.slice(0, 2).map((tensor) => slice(tensor, 0, job.batchSize));
      const before = { ...calls };
      await model!.trainOnBatch(x, y);
      return {
        drawsPerStep: calls.draws - before.draws,
        uploadsPerEpoch: epoch.uploads,
        drawsPerEpoch: epoch.draws,
      };
    },
  };
}

function createModel({ features, outputs, blocks }: Shape): LayersModel {
  const model = sequential();
  blocks.forEach(({ units, dropout }, index) => {
    const inputShape = index === 0 ? [features] : undefined;
    model.add(layers.dense({ units, activation: 'relu', inputShape }));
    model.add(layers.batchNormalization());
    if (dropout > 0) model.add(layers.dropout({ rate: dropout }));
  });
  model.add(layers.dense({ units: outputs, activation: 'softmax' }));
  const optimizer = train.adam(learningRate);
  model.compile({ optimizer, loss: 'categoricalCrossentropy', metrics: ['accuracy'] });
  return model;
}

function tensorsOf({ x, y, numRows }: PreparedRows, { features, outputs }: Shape): Tensor2D[] {
  const labels = tidy(() =>
    cast(oneHot(tensor1d(Int32Array.from(y), 'int32'), outputs), 'float32'),
  );
  return [tensor2d(x, [numRows, features]), labels as Tensor2D];
}
