/**
 * @file One core: milliseconds an epoch of the tutorial job, validation included, on the SIMD device, beside stock
 * TensorFlow.js `fit` on its WASM backend and PyTorch on one thread (training only), taking turns in one run.
 * `npx tsx bench/simd.ts` prints the medians; PyTorch's is null where /usr/bin/python3 has none.
 */
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import '@tensorflow/tfjs-backend-cpu';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { ready, setBackend, tensor2d, train as optimizers } from '@tensorflow/tfjs-core';
import { layers, sequential, type LayersModel } from '@tensorflow/tfjs-layers';
import { initialWeights } from '../src/core/network/initial-weights';
import { planNetwork } from '../src/core/network/plan';
import { epochOrder } from '../src/core/random/counter';
import { simdDevice } from '../src/engine/devices/simd/device';
import { randomData } from '../src/engine/testing/random-data';

const shape = { rows: 1007, validationRows: 112, features: 11, outputs: 9 };
const batchSize = 128;
const learningRate = 5.6194e-5;
const rounds = 7;
const data = randomData(shape);

/** Milliseconds that an epoch takes, on average over `epochs`. */
type Timed = (epochs: number) => Promise<number>;

async function simd(): Promise<Timed> {
  const dense = (units: number) => ({ kind: 'dense' as const, units, activation: 'relu' as const });
  const normalization = {
    kind: 'batch-normalization' as const,
    momentum: 0.99,
    epsilon: 1e-3,
  };
  const dropout = { kind: 'dropout' as const, rate: 0.3 };
  const hidden = [
    ...[dense(144), normalization, dropout],
    ...[dense(144), normalization, dropout],
    ...[dense(16), normalization],
  ];
  const plan = planNetwork({ layers: hidden, outputActivation: 'softmax' }, 11, 9);
  const trainer = await simdDevice.createTrainer({
    plan,
    optimizer: { kind: 'adam', beta1: 0.9, beta2: 0.999, epsilon: 1e-7 },
    loss: 'categorical_crossentropy',
    batchSize,
    seed: 1,
    data,
    weights: initialWeights(plan, 1),
  });
  return (epochs) =>
    timed(epochs, async () => {
      for (let epoch = 0; epoch < epochs; epoch++) {
        trainer.setOrder(epochOrder(shape.rows, 1, epoch));
        for (let from = 0; from < shape.rows; from += batchSize) {
          trainer.step(from, Math.min(from + batchSize, shape.rows), learningRate);
        }
        await trainer.finishEpoch();
      }
    });
}

async function stock(): Promise<Timed> {
  const dist = dirname(createRequire(import.meta.url).resolve('@tensorflow/tfjs-backend-wasm'));
  setWasmPaths(join(dist, '/'));
  await setBackend('wasm');
  await ready();
  const model = stockModel();
  const tensors = (rows: { x: Float32Array; y: Float32Array; numRows: number }) => {
    const oneHot = new Float32Array(rows.numRows * 9);
    rows.y.forEach((target, row) => (oneHot[row * 9 + target] = 1));
    return [tensor2d(rows.x, [rows.numRows, 11]), tensor2d(oneHot, [rows.numRows, 9])] as const;
  };
  const [x, y] = tensors(data.train);
  const [xs, ys] = tensors(data.validation);
  return (epochs) =>
    timed(epochs, () =>
      model.fit(x, y, { epochs, batchSize, validationData: [xs, ys], verbose: 0 }),
    );
}

function stockModel(): LayersModel {
  const model = sequential();
  const add = (units: number, rate: number, inputShape?: number[]) => {
    model.add(layers.dense({ units, activation: 'relu', inputShape }));
    model.add(layers.batchNormalization());
    if (rate > 0) model.add(layers.dropout({ rate }));
  };
  add(144, 0.3, [11]);
  add(144, 0.3);
  add(16, 0);
  model.add(layers.dense({ units: 9, activation: 'softmax' }));
  const optimizer = optimizers.adam(learningRate);
  model.compile({ optimizer, loss: 'categoricalCrossentropy', metrics: ['accuracy'] });
  return model;
}

async function timed(epochs: number, run: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await run();
  return (performance.now() - start) / epochs;
}

/** PyTorch's time an epoch, or null where there is none. */
function torch(): number | null {
  const script = fileURLToPath(new URL('./simd-torch.py', import.meta.url));
  const { status, stdout } = spawnSync('/usr/bin/python3', [script], { encoding: 'utf8' });
  return status === 0 ? Number(stdout) : null;
}

function median(values: number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1];
}

const ours = await simd();
const theirs = await stock();
await ours(100);
await theirs(2);
const times = { simd: [] as number[], stock: [] as number[], torch: [] as number[] };
for (let round = 0; round < rounds; round++) {
  times.stock.push(await theirs(3));
  times.simd.push(await ours(60));
  const other = torch();
  if (other !== null) times.torch.push(other);
}
const [simdMs, stockMs] = [median(times.simd), median(times.stock)];
const torchMs = times.torch.length > 0 ? median(times.torch) : null;
console.log(
  JSON.stringify({
    simdMsPerEpoch: simdMs,
    stockMsPerEpoch: stockMs,
    torchMsPerEpoch: torchMs,
    ratioToStock: stockMs / simdMs,
    ratioToTorch: torchMs && torchMs / simdMs,
  }),
);
