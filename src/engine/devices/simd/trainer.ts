/**
 * @file A run on this device: lays out one memory for data, weights and one batch, and calls the kernels.
 * Everything is computed at once, so the promises are already kept. In inference mode a row's digits do not depend
 * on the rows that go with it, and every sum runs in row order: results depend on nothing but the spec.
 */
import type { TrainerState } from '@/core/training/checkpoint';
import { initialSlots, slotStarts } from '@/core/training/optimizer-slots';
import type { MetricSums, Trainer, TrainerSpec } from '../../device';
import { createArena, strideOf } from './arena';
import type { Kernels } from './kernels';
import type { Pointer } from './pointer';
import { activations } from './layers/activations';
import { createClipping } from './clipping';
import { createLoss } from './losses/create-loss';
import { createNetwork } from './network';
import { createOptimizer } from './optimizers/create-optimizer';
import { placeParameters, readArray, writeArray } from './parameters';
import { createRegularizers, type Regularizers } from './regularizers';
import { createBatch, storeRows } from './rows';

/** Rows that go through together in inference mode, or the batch size if that is more. */
const CHUNK = 128;

/** A trainer over a fresh instance of the kernels. Throws `UserError` where its memory does not fit. */
export function createSimdTrainer(spec: TrainerSpec, kernels: Kernels): Trainer {
  let run: Run | null = layOut(spec, kernels);
  const going = () => {
    if (!run) throw new Error('the trainer is disposed of');
    return run;
  };
  writeWeights(run, spec.weights);
  writeSlots(run, initialSlots(spec.optimizer, spec.plan));
  return {
    backend: { device: 'simd', name: 'CPU', detail: 'WebAssembly SIMD, one core', note: null },
    setOrder: (order) => setOrder(going(), order),
    step: (from, to, learningRate) => trainStep(going(), from, to, learningRate),
    finishEpoch: async () => finishEpoch(going()),
    settle: async () => {},
    predict: async (x, numRows) => predict(going(), x, numRows),
    getState: async () => getState(going()),
    setState: (state) => setState(going(), state),
    dispose: () => {
      run = null;
    },
  };
}

type Run = ReturnType<typeof layOut>;

function layOut(spec: TrainerSpec, kernels: Kernels) {
  const { plan, data, seed } = spec;
  const arena = createArena(kernels);
  const numRows = data.train.numRows;
  const capacity = Math.max(CHUNK, wholeFours(Math.min(spec.batchSize, numRows)));
  const parameters = placeParameters(plan, slotStarts(spec.optimizer).length, arena);
  const outputLayer = plan.layers[plan.layers.length - 1];
  const activation = outputLayer.kind === 'dense' ? outputLayer.activation : 'linear';
  const shared = { kernels, arena, capacity };
  const { numOutputs } = plan;
  const loss = createLoss(spec.loss, activation, {
    ...shared,
    numOutputs,
    classWeights: data.classWeights,
    labelSmoothing: spec.labelSmoothing ?? 0,
  });
  return {
    plan,
    kernels,
    arena,
    capacity,
    regularizers: createRegularizers(plan, kernels, parameters),
    clip: createClipping(spec.clipping ?? { kind: 'none' }, kernels, parameters),
    optimize: createOptimizer(spec.optimizer),
    parameters,
    activation,
    loss,
    network: createNetwork(plan, { ...shared, parameters, seed, logits: loss.fromLogits }),
    batch: createBatch(data.numFeatures, capacity, kernels, arena),
    train: storeRows(data.train, arena),
    validation: storeRows(data.validation, arena),
    order: arena.allocate(numRows),
    numRows,
    sums: arena.allocate(4),
    rowsSummed: 0,
    step: 0,
  };
}

/** The products write their outputs four rows at a time. */
function wholeFours(rows: number): number {
  return Math.ceil(rows / 4) * 4;
}

function setOrder({ arena, order, numRows }: Run, rows: Uint32Array): void {
  arena.words(order, numRows).set(rows);
}

function trainStep(run: Run, from: number, to: number, learningRate: number): void {
  const { batch, network, loss, sums, step } = run;
  const pass = { rows: to - from, step };
  batch.gather(run.train, run.order + 4 * from, pass.rows);
  const outputs = network.forward(batch.inputs, pass);
  const scored = { outputs, targets: batch.targets, rows: pass.rows, sums, training: true };
  network.backward(loss.score(scored), pass);
  if (run.regularizers) addPenalties(run, run.regularizers, pass.rows);
  run.clip?.();
  run.optimize(run.kernels, run.parameters, learningRate, step);
  run.rowsSummed += pass.rows;
  run.step++;
}

function addPenalties({ arena, sums }: Run, regularizers: Regularizers, rows: number): void {
  arena.doubles(sums, 1)[0] += rows * regularizers.penalty();
  regularizers.addGradients();
}

function finishEpoch(run: Run): { training: MetricSums; validation: MetricSums } {
  const training = takeSums(run, run.rowsSummed);
  run.rowsSummed = 0;
  const { validation, capacity, batch, network, loss, sums } = run;
  for (let from = 0; from < validation.numRows; from += capacity) {
    const rows = Math.min(capacity, validation.numRows - from);
    batch.take(validation, from, rows);
    const outputs = network.forward(batch.inputs, { rows, step: null });
    loss.score({ outputs, targets: batch.targets, rows, sums, training: false });
  }
  const validated = takeSums(run, validation.numRows);
  validated.loss += validation.numRows * (run.regularizers?.penalty() ?? 0);
  return { training, validation: validated };
}

/** Reads the sums and sets them to zero. */
function takeSums({ arena, sums }: Run, rows: number): MetricSums {
  const view = arena.doubles(sums, 2);
  const [loss, metric] = view;
  view.fill(0);
  return { rows, loss, metric };
}

function predict(run: Run, x: Float32Array, numRows: number): Float32Array {
  const { plan, capacity, batch } = run;
  const { numInputs, numOutputs } = plan;
  const predictions = new Float32Array(numRows * numOutputs);
  for (let from = 0; from < numRows; from += capacity) {
    const rows = Math.min(capacity, numRows - from);
    batch.put(x.subarray(from * numInputs, (from + rows) * numInputs));
    copyOutputs(run, rows, predictions.subarray(from * numOutputs));
  }
  return predictions;
}

/** Sends the batch forward and copies its outputs, activated where the network ends at their logits. */
function copyOutputs(run: Run, rows: number, to: Float32Array): void {
  const { numOutputs } = run.plan;
  const stride = strideOf(numOutputs);
  const outputs: Pointer = run.network.forward(run.batch.inputs, { rows, step: null });
  if (run.loss.fromLogits) {
    activations[run.activation].forward(run.kernels, outputs, rows, numOutputs, stride);
  }
  const padded = run.arena.floats(outputs, rows * stride);
  for (let row = 0; row < rows; row++) {
    to.set(padded.subarray(row * stride, row * stride + numOutputs), row * numOutputs);
  }
}

function getState({ arena, parameters, step }: Run): TrainerState {
  const trainable = parameters.all.filter(({ spec }) => spec.trainable);
  return {
    step,
    weights: parameters.all.map(({ spec, value }) => readArray(arena, spec, value)),
    slots: parameters.slots.map((_, slot) =>
      trainable.map(({ spec, slots }) => readArray(arena, spec, slots[slot])),
    ),
  };
}

function setState(run: Run, state: TrainerState): void {
  writeWeights(run, state.weights);
  writeSlots(run, state.slots);
  run.step = state.step;
}

function writeSlots({ arena, parameters }: Run, slots: readonly (readonly Float32Array[])[]): void {
  const trainable = parameters.all.filter(({ spec }) => spec.trainable);
  slots.forEach((arrays, slot) =>
    trainable.forEach(({ spec, slots }, i) => writeArray(arena, spec, slots[slot], arrays[i])),
  );
}

function writeWeights({ arena, parameters }: Run, weights: readonly Float32Array[]): void {
  parameters.all.forEach(({ spec, value }, i) => writeArray(arena, spec, value, weights[i]));
}
