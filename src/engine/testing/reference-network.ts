/**
 * @file The network in float64 loops, forward only and as plain as can be: what every device's outputs, losses and,
 * by finite differences, gradients are held against.
 */
import { leakySlope, selu, type Activation } from '@/core/network/activations';
import { errorFunction } from '@/core/network/error-function';
import { weightSpecs, type NetworkPlan, type PlannedLayer } from '@/core/network/plan';
import { dropoutThreshold, mix32, streamKey } from '@/core/random/counter';
import { smoothedTargets, type LossName } from '@/core/training/losses';
import { normalOf } from '@/core/random/normal';
import type { TrainerSpec } from '../device';
import { referencePenalty } from './reference-penalty';

/** Rows of numbers. */
export type Matrix = number[][];
/** Every weight, flat, in the order of `weightSpecs`. */
export type Weights = readonly (readonly number[])[];

/** The mean loss of training rows as a step sees it: batch statistics, dropout of that step, class weights. */
export function referenceBatchLoss(
  { plan, data, loss, labelSmoothing, seed }: TrainerSpec,
  weights: Weights,
  rows: readonly number[],
  step: number,
): number {
  const { x, y } = data.train;
  const outputs = forward(plan, weights, pickRows(x, data.numFeatures, rows), { seed, step });
  const losses = rows.map(
    (row, i) =>
      referenceRowLoss(loss, outputs[i], y[row], labelSmoothing) *
      (data.classWeights?.[y[row]] ?? 1),
  );
  return (
    losses.reduce((sum, value) => sum + value, 0) / rows.length + referencePenalty(plan, weights)
  );
}

/** Outputs of rows in inference mode. */
export function referencePredict(
  plan: NetworkPlan,
  weights: Weights,
  x: Float32Array,
  numRows: number,
): Matrix {
  const rows = Array.from({ length: numRows }, (_, row) => row);
  return forward(plan, weights, pickRows(x, plan.numInputs, rows), null);
}

/** Loss of one row from its outputs: probabilities for a class, values else. Keras's formulas, label smoothing too. */
export function referenceRowLoss(
  loss: LossName,
  outputs: number[],
  truth: number,
  smoothing = 0,
): number {
  const mean = (f: (value: number) => number) =>
    outputs.reduce((sum, value) => sum + f(value - truth), 0) / outputs.length;
  switch (loss) {
    case 'categorical_crossentropy':
    case 'sparse_categorical_crossentropy': {
      const sum = outputs.reduce((total, value) => total + value, 0);
      const { on, off } = smoothedTargets(smoothing, outputs.length);
      // With no smoothing the other outputs do not count, however close to 0 they are.
      return outputs.reduce((total, value, i) => {
        const target = i === truth ? on : off;
        return target === 0 ? total : total - target * Math.log(value / sum);
      }, 0);
    }
    case 'binary_crossentropy': {
      const { on, off } = smoothedTargets(smoothing, 2);
      const target = truth === 1 ? on : off;
      return -target * Math.log(outputs[0]) - (1 - target) * Math.log(1 - outputs[0]);
    }
    case 'mean_squared_error':
      return mean((error) => error * error);
    case 'mean_absolute_error':
      return mean(Math.abs);
    case 'huber':
      return mean((error) => (Math.abs(error) <= 1 ? error ** 2 / 2 : Math.abs(error) - 0.5));
    case 'log_cosh':
      return mean((error) => Math.log(Math.cosh(error)));
  }
}

function pickRows(x: Float32Array, width: number, rows: readonly number[]): Matrix {
  return rows.map((row) => Array.from(x.subarray(row * width, (row + 1) * width)));
}

type Training = { seed: number; step: number } | null;

function forward(plan: NetworkPlan, weights: Weights, x: Matrix, training: Training): Matrix {
  const specs = weightSpecs(plan);
  return plan.layers.reduce((input, layer, index) => {
    const own = weights.filter((_, i) => specs[i].layer === index);
    return forwardLayer(layer, index, input, own, training);
  }, x);
}

function forwardLayer(
  layer: PlannedLayer,
  index: number,
  x: Matrix,
  weights: Weights,
  training: Training,
): Matrix {
  switch (layer.kind) {
    case 'dense':
      return x.map((row) => activate(layer.activation, product(row, weights, layer.units)));
    case 'batch-normalization':
      return normalize(x, weights, layer.epsilon, training !== null);
    case 'dropout':
      if (!training) return x;
      return drop(x, layer.rate, streamKey(training.seed, 'dropout', index, training.step));
    case 'activation':
      return x.map((row) => activate(layer.activation, row));
    case 'gaussian-noise':
      if (!training) return x;
      return addNoise(x, layer.stddev, streamKey(training.seed, 'noise', index, training.step));
  }
}

function product(row: number[], [kernel, bias]: Weights, units: number): number[] {
  return Array.from({ length: units }, (_, unit) =>
    row.reduce((sum, value, input) => sum + value * kernel[input * units + unit], bias[unit]),
  );
}

function activate(activation: Activation, z: number[]): number[] {
  switch (activation) {
    case 'linear':
      return z;
    case 'relu':
      return z.map((value) => Math.max(value, 0));
    case 'sigmoid':
      return z.map((value) => 1 / (1 + Math.exp(-value)));
    case 'tanh':
      return z.map(Math.tanh);
    case 'elu':
      return z.map((value) => (value > 0 ? value : Math.expm1(value)));
    case 'selu':
      return z.map((value) => selu.scale * (value > 0 ? value : selu.alpha * Math.expm1(value)));
    case 'gelu':
      return z.map((value) => (value * (1 + errorFunction(value / Math.SQRT2))) / 2);
    case 'silu':
      return z.map((value) => value / (1 + Math.exp(-value)));
    case 'softplus':
      return z.map((value) => Math.log1p(Math.exp(value)));
    case 'leaky_relu':
      return z.map((value) => Math.max(value, leakySlope * value));
    case 'softmax': {
      const powers = z.map((value) => Math.exp(value - Math.max(...z)));
      const sum = powers.reduce((total, power) => total + power, 0);
      return powers.map((power) => power / sum);
    }
  }
}

function normalize(x: Matrix, weights: Weights, epsilon: number, byBatch: boolean): Matrix {
  const [gamma, beta, movingMean, movingVariance] = weights;
  const [mean, variance] = byBatch ? batchMoments(x) : [movingMean, movingVariance];
  return x.map((row) =>
    row.map((value, unit) => {
      const normal = (value - mean[unit]) / Math.sqrt(variance[unit] + epsilon);
      return normal * gamma[unit] + beta[unit];
    }),
  );
}

/** Mean and biased variance of each column. */
export function batchMoments(x: Matrix): [mean: number[], variance: number[]] {
  const average = (f: (row: number[]) => number) =>
    x.reduce((sum, row) => sum + f(row), 0) / x.length;
  const mean = x[0].map((_, unit) => average((row) => row[unit]));
  const variance = x[0].map((_, unit) => average((row) => (row[unit] - mean[unit]) ** 2));
  return [mean, variance];
}

function drop(x: Matrix, rate: number, key: number): Matrix {
  return x.map((row, r) =>
    row.map((value, unit) =>
      mix32(key + r * row.length + unit) >= dropoutThreshold(rate) ? value / (1 - rate) : 0,
    ),
  );
}

function addNoise(x: Matrix, stddev: number, key: number): Matrix {
  return x.map((row, r) =>
    row.map((value, unit) => value + stddev * normalOf(mix32(key + r * row.length + unit))),
  );
}
