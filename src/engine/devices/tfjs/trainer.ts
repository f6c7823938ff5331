/**
 * @file Training in plain TensorFlow.js: forward pass, gradients by its autodiff, one update a weight. Short and obvious,
 * since the faster devices are tested against it.
 */
import {
  add,
  concat,
  dispose,
  mean,
  mul,
  stack,
  sum,
  tensor,
  tensor1d,
  tensor2d,
  tidy,
  variableGrads,
  zeros,
  type Rank,
  type Scalar,
  type Tensor1D,
  type Variable,
} from '@tensorflow/tfjs-core';
import type { TrainerState } from '@/core/training/checkpoint';
import { initialSlots } from '@/core/training/optimizer-slots';
import type { Trainer, TrainerSpec } from '../../device';
import { clipGradients } from './clipping';
import type { Host } from './host';
import { lossKinds } from './losses/loss-list';
import { createNetwork, disposeNetwork, forward, type TfjsNetwork } from './network';
import { updateWeight } from './optimizers/optimizer-list';
import { penaltyOf } from './regularizers';
import { disposeRows, pickRows, sliceRows, uploadRows, type DeviceRows } from './rows';
import { createSums, metricSum, targetsOf, weighRows, type Sums } from './scores';

/** Most rows of one forward pass outside training, so that no submission is long. */
const evaluationRows = 2048;

/** What a trainer holds; every function below works on one. */
interface Session {
  host: Host;
  spec: TrainerSpec;
  network: TfjsNetwork;
  train: DeviceRows;
  validation: DeviceRows;
  classWeights: Tensor1D | null;
  training: Sums;
  order: Tensor1D | null;
  step: number;
  rowsSummed: number;
}

/** A trainer on that host. */
export function createTfjsTrainer(host: Host, spec: TrainerSpec): Trainer {
  host.use();
  const session = createSession(host, spec);
  let disposed = false;
  return {
    backend: host.backend,
    setOrder: (order) => setOrder(session, order),
    step: (from, to, learningRate) => trainStep(session, from, to, learningRate),
    finishEpoch: () => finishEpoch(session),
    settle: () => host.settle(),
    predict: (x, numRows) => predict(session, x, numRows),
    getState: () => getState(session),
    setState: (state) => setState(session, state),
    dispose() {
      if (!disposed) disposeSession(session);
      disposed = true;
    },
  };
}

function createSession(host: Host, spec: TrainerSpec): Session {
  const { data, plan } = spec;
  return {
    host,
    spec,
    network: createNetwork(plan, spec.weights, initialSlots(spec.optimizer, plan)),
    train: uploadRows(data.train, data.numFeatures),
    validation: uploadRows(data.validation, data.numFeatures),
    classWeights: data.classWeights && tensor1d(data.classWeights),
    training: createSums(),
    order: null,
    step: 0,
    rowsSummed: 0,
  };
}

function setOrder(session: Session, order: Uint32Array): void {
  session.host.use();
  session.order?.dispose();
  session.order = tensor1d(Int32Array.from(order), 'int32');
}

function trainStep(session: Session, from: number, to: number, learningRate: number): void {
  session.host.use();
  const { spec, network, step } = session;
  tidy(() => {
    const rows = pickRows(session.train, session.order!, from, to);
    const { grads } = variableGrads(() => batchLoss(session, rows), [...network.trainable]);
    const gradients = clipGradients(
      network.trainable.map(({ name }) => grads[name]),
      spec.clipping ?? { kind: 'none' },
    );
    network.trainable.forEach((weight, i) => {
      const slots = network.slots.map((slot) => slot[i]);
      const gradient = gradients[i];
      updateWeight(spec.optimizer, { weight, gradient, slots, learningRate, step });
    });
  });
  session.step++;
  session.rowsSummed += to - from;
}

/** The batch's loss, which gradients follow; adds the rows' losses and metric to the epoch's sums. */
function batchLoss({ spec, network, step, classWeights, training }: Session, rows: DeviceRows) {
  const kind = lossKinds[spec.loss];
  const outputs = forward(network, rows.x, { training: true, step, seed: spec.seed });
  const losses = kind.rowLosses(outputs, targetsFor(spec, rows));
  const weighed = weighRows(losses, rows.y, classWeights);
  const penalty = penaltyOf(network);
  const lossSum = penalty ? add(sum(weighed), mul(penalty, rows.numRows)) : sum(weighed);
  training.add(lossSum, metricSum(kind, outputs, rows.y));
  return (penalty ? add(mean(weighed), penalty) : mean(weighed)) as Scalar;
}

function targetsFor({ loss, plan, labelSmoothing = 0 }: TrainerSpec, { y }: DeviceRows) {
  return targetsOf(lossKinds[loss], y, plan.numOutputs, labelSmoothing);
}

async function finishEpoch(session: Session) {
  session.host.use();
  const { training, rowsSummed, validation } = session;
  const sums = tidy(() => {
    const all = concat([training.value, validationSums(session)]);
    training.reset();
    return all;
  });
  session.rowsSummed = 0;
  const [loss, metric, valLoss, valMetric] = await readAndDispose(session.host, sums);
  return {
    training: { rows: rowsSummed, loss, metric },
    validation: { rows: validation.numRows, loss: valLoss, metric: valMetric },
  };
}

/** Sums of the validation rows' losses, unweighted as in Keras, and of their metric: `[2]`. */
function validationSums({ spec, network, validation }: Session): Tensor1D {
  const kind = lossKinds[spec.loss];
  let sums = zeros<Rank.R1>([2]);
  for (let from = 0; from < validation.numRows; from += evaluationRows) {
    const rows = sliceRows(validation, from, Math.min(from + evaluationRows, validation.numRows));
    const outputs = forward(network, rows.x, { training: false, step: 0, seed: 0 });
    const losses = kind.rowLosses(outputs, targetsFor(spec, rows));
    sums = add(sums, stack([sum(losses), metricSum(kind, outputs, rows.y)]));
  }
  const penalty = penaltyOf(network);
  return penalty ? add(sums, mul(penalty, [validation.numRows, 0])) : sums;
}

async function predict({ host, spec, network }: Session, x: Float32Array, numRows: number) {
  const { numInputs, numOutputs } = spec.plan;
  const outputs = new Float32Array(numRows * numOutputs);
  for (let from = 0; from < numRows; from += evaluationRows) {
    const to = Math.min(from + evaluationRows, numRows);
    host.use();
    const values = tidy(() => {
      const rows = tensor2d(x.subarray(from * numInputs, to * numInputs), [to - from, numInputs]);
      return forward(network, rows, { training: false, step: 0, seed: 0 }).values;
    });
    outputs.set(await readAndDispose(host, values), from * numOutputs);
  }
  return outputs;
}

async function getState({ host, network, step }: Session): Promise<TrainerState> {
  const read = async (variables: readonly Variable[]) => {
    const arrays: Float32Array[] = [];
    for (const one of variables) arrays.push((await host.read(one)).slice());
    return arrays;
  };
  host.use();
  const weights = await read(network.weights);
  const slots: Float32Array[][] = [];
  for (const slot of network.slots) slots.push(await read(slot));
  return { step, weights, slots };
}

function setState(session: Session, state: TrainerState): void {
  session.host.use();
  const { network } = session;
  const assign = (variables: readonly Variable[], values: readonly Float32Array[]) =>
    variables.forEach((one, i) => tidy(() => one.assign(tensor(values[i].slice(), one.shape))));
  assign(network.weights, state.weights);
  network.slots.forEach((slot, i) => assign(slot, state.slots[i]));
  session.step = state.step;
}

function disposeSession(session: Session): void {
  disposeNetwork(session.network);
  disposeRows(session.train);
  disposeRows(session.validation);
  session.training.dispose();
  if (session.order) dispose(session.order);
  if (session.classWeights) dispose(session.classWeights);
}

async function readAndDispose(host: Host, one: Parameters<Host['read']>[0]): Promise<Float32Array> {
  try {
    return await host.read(one);
  } finally {
    one.dispose();
  }
}
