/**
 * @file The kernels of layers and activations, forward and back, and those that gather rows.
 */
import type { Pointer } from './pointer';

/** Rows, widths and strides count floats; truth values are 0 and 1. */
export interface NetworkKernels {
  multiply(
    a: Pointer,
    b: Pointer,
    bias: Pointer,
    c: Pointer,
    rows: number,
    depth: number,
    width: number,
    aStride: number,
    floor: number,
  ): void;
  multiplyTransposed(
    a: Pointer,
    b: Pointer,
    c: Pointer,
    rows: number,
    height: number,
    width: number,
    aStride: number,
  ): void;
  multiplyByTransposed(
    a: Pointer,
    b: Pointer,
    c: Pointer,
    rows: number,
    depth: number,
    width: number,
    aStride: number,
    bStride: number,
  ): void;
  columnSums(x: Pointer, sums: Pointer, rows: number, stride: number): void;
  sigmoid(x: Pointer, count: number): void;
  tanh(x: Pointer, count: number): void;
  elu(x: Pointer, count: number): void;
  reluBackward(gradient: Pointer, output: Pointer, count: number): void;
  sigmoidBackward(gradient: Pointer, output: Pointer, count: number): void;
  tanhBackward(gradient: Pointer, output: Pointer, count: number): void;
  eluBackward(gradient: Pointer, output: Pointer, count: number): void;
  copy(from: Pointer, to: Pointer, count: number): void;
  relu(x: Pointer, count: number): void;
  leakyRelu(x: Pointer, count: number): void;
  leakyReluBackward(gradient: Pointer, output: Pointer, count: number): void;
  selu(x: Pointer, count: number): void;
  seluBackward(gradient: Pointer, output: Pointer, count: number): void;
  softplus(x: Pointer, count: number): void;
  softplusBackward(gradient: Pointer, output: Pointer, count: number): void;
  silu(x: Pointer, count: number): void;
  siluBackward(gradient: Pointer, input: Pointer, count: number): void;
  gelu(x: Pointer, count: number): void;
  geluBackward(gradient: Pointer, input: Pointer, count: number): void;
  softmax(x: Pointer, rows: number, width: number, stride: number): void;
  softmaxBackward(
    gradient: Pointer,
    probabilities: Pointer,
    rows: number,
    width: number,
    stride: number,
  ): void;
  batchStatistics(x: Pointer, mean: Pointer, variance: Pointer, rows: number, stride: number): void;
  moveStatistics(moving: Pointer, value: Pointer, stride: number, momentum: number): void;
  inverseDeviations(variance: Pointer, inverse: Pointer, stride: number, epsilon: number): void;
  normalize(
    x: Pointer,
    y: Pointer,
    mean: Pointer,
    inverse: Pointer,
    gamma: Pointer,
    beta: Pointer,
    rows: number,
    stride: number,
  ): void;
  normalizeBackward(
    gradient: Pointer,
    x: Pointer,
    mean: Pointer,
    inverse: Pointer,
    gamma: Pointer,
    gammaGradient: Pointer,
    betaGradient: Pointer,
    rows: number,
    stride: number,
  ): void;
  dropout(
    from: Pointer,
    to: Pointer,
    rows: number,
    width: number,
    stride: number,
    key: number,
    threshold: number,
    scale: number,
  ): void;
  gaussianNoise(
    from: Pointer,
    to: Pointer,
    rows: number,
    width: number,
    stride: number,
    key: number,
    stddev: number,
  ): void;
  gatherRows(
    from: Pointer,
    order: Pointer,
    to: Pointer,
    rows: number,
    width: number,
    stride: number,
  ): void;
  gatherTargets(from: Pointer, order: Pointer, to: Pointer, rows: number): void;
}
