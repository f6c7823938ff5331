/**
 * @file The layers in float64, written for reading: what the tests hold the kernels against. A layer's forward pass
 * gives its outputs and a function that takes a gradient back.
 */
import type { Activation } from '@/core/network/activations';
import type { PlannedLayer } from '@/core/network/plan';
import { dropoutThreshold, mix32, streamKey } from '@/core/random/counter';
import { columnSums, map, matrix, multiply, transpose, type Matrix } from './matrix';

export interface Passed {
  outputs: Matrix;
  /** Gradients of the inputs and of the layer's trainable weights, each flat, in the order of `weightSpecs`. */
  backward(gradient: Matrix): { inputs: Matrix; weights: number[][] };
}

/** A layer's weights in the order of `weightSpecs`, each flat. Moving statistics are changed in place. */
export type LayerWeights = number[][];

/** One layer, forward. `key` is dropout's stream; null means inference. */
export function passLayer(
  layer: PlannedLayer,
  inputs: Matrix,
  weights: LayerWeights,
  key: number | null,
): Passed {
  switch (layer.kind) {
    case 'dense':
      return passDense(layer.activation, inputs, layer.units, weights);
    case 'batch-normalization':
      return key === null
        ? normalizeByMoving(layer.epsilon, inputs, weights)
        : normalizeByBatch(layer, inputs, weights);
    case 'dropout':
      return key === null ? identity(inputs) : drop(layer.rate, inputs, key);
  }
}

/** Dropout's stream at that layer and step. */
export function dropoutKey(seed: number, layer: number, step: number): number {
  return streamKey(seed, 'dropout', layer, step);
}

function identity(inputs: Matrix): Passed {
  return { outputs: inputs, backward: (gradient) => ({ inputs: gradient, weights: [] }) };
}

function passDense(
  activation: Activation,
  x: Matrix,
  units: number,
  weights: LayerWeights,
): Passed {
  const [flat, bias] = weights;
  const kernel = matrix(x[0].length, units, (input, unit) => flat[input * units + unit]);
  const z = map(multiply(x, kernel), (value, _row, unit) => value + bias[unit]);
  const { outputs, backward } = activate(activation, z);
  return {
    outputs,
    backward(gradient) {
      const dz = backward(gradient);
      return {
        inputs: multiply(dz, transpose(kernel)),
        weights: [multiply(transpose(x), dz).flat(), columnSums(dz)],
      };
    },
  };
}

/** f and f' of an activation that works on each entry for itself. */
const elementwise: Record<
  Exclude<Activation, 'softmax'>,
  { value: (z: number) => number; slope: (z: number) => number }
> = {
  linear: { value: (z) => z, slope: () => 1 },
  relu: { value: (z) => Math.max(z, 0), slope: (z) => (z > 0 ? 1 : 0) },
  sigmoid: { value: sigmoid, slope: (z) => sigmoid(z) * (1 - sigmoid(z)) },
  tanh: { value: Math.tanh, slope: (z) => 1 - Math.tanh(z) ** 2 },
  elu: { value: (z) => (z > 0 ? z : Math.expm1(z)), slope: (z) => (z > 0 ? 1 : Math.exp(z)) },
};

function sigmoid(z: number): number {
  return 1 / (1 + Math.exp(-z));
}

function activate(activation: Activation, z: Matrix) {
  if (activation === 'softmax') {
    const p = z.map(softmax);
    return { outputs: p, backward: (gradient: Matrix) => softmaxBackward(p, gradient) };
  }
  const { value, slope } = elementwise[activation];
  return {
    outputs: map(z, value),
    backward: (gradient: Matrix) => map(gradient, (g, row, unit) => g * slope(z[row][unit])),
  };
}

/** A row's probabilities from its logits. */
export function softmax(logits: number[]): number[] {
  const largest = Math.max(...logits);
  const powers = logits.map((logit) => Math.exp(logit - largest));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

function softmaxBackward(p: Matrix, gradient: Matrix): Matrix {
  return p.map((row, r) => {
    const mean = row.reduce((sum, value, i) => sum + value * gradient[r][i], 0);
    return row.map((value, i) => value * (gradient[r][i] - mean));
  });
}

function normalizeByBatch(
  { momentum, epsilon }: { momentum: number; epsilon: number },
  x: Matrix,
  [gamma, beta, movingMean, movingVariance]: LayerWeights,
): Passed {
  const rows = x.length;
  const mean = columnSums(x).map((sum) => sum / rows);
  const centred = map(x, (value, _row, unit) => value - mean[unit]);
  const variance = columnSums(map(centred, (value) => value * value)).map((sum) => sum / rows);
  mean.forEach((value, unit) => {
    movingMean[unit] += (value - movingMean[unit]) * (1 - momentum);
    movingVariance[unit] += (variance[unit] - movingVariance[unit]) * (1 - momentum);
  });
  const deviation = variance.map((value) => Math.sqrt(value + epsilon));
  const n = map(centred, (value, _row, unit) => value / deviation[unit]);
  return {
    outputs: map(n, (value, _row, unit) => value * gamma[unit] + beta[unit]),
    backward(gradient) {
      const sums = columnSums(gradient);
      const products = columnSums(map(gradient, (g, row, unit) => g * n[row][unit]));
      const inputs = map(gradient, (g, row, unit) => {
        const rest = g - sums[unit] / rows - (n[row][unit] * products[unit]) / rows;
        return (gamma[unit] / deviation[unit]) * rest;
      });
      return { inputs, weights: [products, sums] };
    },
  };
}

function normalizeByMoving(
  epsilon: number,
  x: Matrix,
  [gamma, beta, mean, variance]: LayerWeights,
): Passed {
  return identity(
    map(x, (value, _row, unit) => {
      const n = (value - mean[unit]) / Math.sqrt(variance[unit] + epsilon);
      return n * gamma[unit] + beta[unit];
    }),
  );
}

function drop(rate: number, x: Matrix, key: number): Passed {
  const scale = (row: number, unit: number) =>
    mix32(key + row * x[0].length + unit) >= dropoutThreshold(rate) ? 1 / (1 - rate) : 0;
  return {
    outputs: map(x, (value, row, unit) => value * scale(row, unit)),
    backward: (gradient) => ({
      inputs: map(gradient, (g, row, unit) => g * scale(row, unit)),
      weights: [],
    }),
  };
}
