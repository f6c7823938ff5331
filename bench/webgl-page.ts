/**
 * @file The half of bench/webgl.ts that runs in the browser.
 */
import { ones, oneHot, tensor1d, tensor2d, train, type Tensor2D } from '@tensorflow/tfjs-core';
import { layers, sequential } from '@tensorflow/tfjs-layers';
import { initialWeights } from '@/core/network/initial-weights';
import type { Layer } from '@/core/network/layers';
import { planNetwork } from '@/core/network/plan';
import type { PreparedRows } from '@/core/preparation/prepared-data';
import { epochOrder } from '@/core/random/counter';
import type { Trainer, TrainerSpec } from '@/engine/device';
import { webglDevice } from '@/engine/devices/webgl/device';
import { randomData } from '@/engine/testing/random-data';
import { openWebglBackend } from '@/engine/webgl-backend';

const learningRate = 5.6194e-5;
const batchSize = 128;
const rounds = 5;
const epochsARound = 3;

export interface WebglFigures {
  renderer: string;
  msPerEpoch: number;
  stockMsPerEpoch: number;
  ratioToStock: number;
  firstEpochMs: number;
  stockFirstEpochMs: number;
  drawsPerStep: number;
  drawsPerEpoch: number;
  uploadsPerEpoch: number;
  readsPerEpoch: number;
  /** JavaScript's own time for an epoch's steps, not waiting for the GPU. */
  scriptMsPerEpoch: number;
}

/** Times both, in turns, on data of the tutorial's size: 1,007 training and 112 validation rows of 11 features, 9 classes. */
export async function measureWebgl(): Promise<WebglFigures> {
  const counts = countCalls();
  const backend = openWebglBackend();
  if (typeof backend === 'string') throw new Error(backend);
  const spec = tutorialSpec();
  const stock = await startStock(spec);
  const ours = await startOurs(spec);
  const times = { ours: [] as number[], stock: [] as number[] };
  for (let round = 0; round < rounds; round++) {
    times.stock.push(await timeEach(stock.epoch));
    times.ours.push(await timeEach(ours.epoch));
  }
  const before = { ...counts };
  await ours.epoch();
  const perEpoch = difference(counts, before);
  const beforeStep = { ...counts };
  ours.trainer.step(0, batchSize, learningRate);
  const perStep = difference(counts, beforeStep);
  const script = [];
  for (let round = 0; round < rounds; round++) script.push(await ours.scriptTime());
  return {
    renderer: backend.renderer,
    msPerEpoch: median(times.ours),
    stockMsPerEpoch: median(times.stock),
    ratioToStock: median(times.stock) / median(times.ours),
    firstEpochMs: ours.firstEpochMs,
    stockFirstEpochMs: stock.firstEpochMs,
    drawsPerStep: perStep.draws,
    drawsPerEpoch: perEpoch.draws,
    uploadsPerEpoch: perEpoch.uploads,
    readsPerEpoch: perEpoch.reads,
    scriptMsPerEpoch: median(script),
  };
}

function tutorialSpec(): TrainerSpec {
  const dense = (units: number): Layer => ({ kind: 'dense', units, activation: 'relu' });
  const norm: Layer = { kind: 'batch-normalization', momentum: 0.99, epsilon: 1e-3 };
  const drop: Layer = { kind: 'dropout', rate: 0.3 };
  const hidden = [dense(144), norm, drop, dense(144), norm, drop, dense(16), norm];
  const plan = planNetwork({ layers: hidden, outputActivation: 'softmax' }, 11, 9);
  return {
    plan,
    optimizer: { kind: 'adam', beta1: 0.9, beta2: 0.999, epsilon: 1e-7 },
    loss: 'categorical_crossentropy',
    batchSize,
    seed: 1,
    data: randomData({ rows: 1007, validationRows: 112, features: 11, outputs: 9 }),
    weights: initialWeights(plan, 1),
  };
}

async function startOurs(spec: TrainerSpec) {
  const start = performance.now();
  const trainer = await webglDevice.createTrainer(spec);
  let epochs = 0;
  const epoch = async () => {
    submitEpoch(trainer, spec, epochs++);
    await trainer.finishEpoch();
  };
  await epoch();
  const firstEpochMs = performance.now() - start;
  const scriptTime = async () => {
    const began = performance.now();
    submitEpoch(trainer, spec, epochs++);
    const taken = performance.now() - began;
    await trainer.finishEpoch();
    return taken;
  };
  return { trainer, epoch, firstEpochMs, scriptTime };
}

function submitEpoch(trainer: Trainer, { data }: TrainerSpec, epoch: number): void {
  const { numRows } = data.train;
  trainer.setOrder(epochOrder(numRows, 1, epoch));
  for (let from = 0; from < numRows; from += batchSize) {
    trainer.step(from, Math.min(from + batchSize, numRows), learningRate);
  }
}

async function startStock({ data, plan }: TrainerSpec) {
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
  const epoch = async () => {
    await model.fit(x, y, { epochs: 1, batchSize, validationData, yieldEvery: 'never' });
  };
  ones([1]).dispose();
  const start = performance.now();
  await epoch();
  return { epoch, firstEpochMs: performance.now() - start };
}

function tensorsOf(rows: PreparedRows, features: number, outputs: number): [Tensor2D, Tensor2D] {
  const labels = tensor1d(Int32Array.from(rows.y), 'int32');
  return [tensor2d(rows.x, [rows.numRows, features]), oneHot(labels, outputs) as Tensor2D];
}

async function timeEach(epoch: () => Promise<void>): Promise<number> {
  const start = performance.now();
  for (let i = 0; i < epochsARound; i++) await epoch();
  return (performance.now() - start) / epochsARound;
}

interface Counts {
  draws: number;
  uploads: number;
  reads: number;
}

/** Counts the calls that matter of every WebGL context from now on. */
function countCalls(): Counts {
  const counts: Counts = { draws: 0, uploads: 0, reads: 0 };
  const watch = (name: string, count: keyof Counts) => {
    const prototype = WebGL2RenderingContext.prototype as unknown as Record<
      string,
      (...rest: unknown[]) => unknown
    >;
    const original = prototype[name];
    prototype[name] = function (...rest) {
      counts[count]++;
      return original.apply(this, rest);
    };
  };
  for (const name of ['drawArrays', 'drawElements']) watch(name, 'draws');
  for (const name of ['texImage2D', 'texSubImage2D', 'texSubImage3D']) watch(name, 'uploads');
  for (const name of ['getBufferSubData']) watch(name, 'reads');
  return counts;
}

function difference(now: Counts, before: Counts): Counts {
  return {
    draws: now.draws - before.draws,
    uploads: now.uploads - before.uploads,
    reads: now.reads - before.reads,
  };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}
