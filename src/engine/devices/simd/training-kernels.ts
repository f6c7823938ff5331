/**
 * @file The kernels of losses, of regularizers and clipping, and of optimizers.
 */
import type { Pointer } from './pointer';

/** Rows, widths and strides count floats; truth values are 0 and 1. */
export interface TrainingKernels {
  softmaxCrossEntropy(
    logits: Pointer,
    targets: Pointer,
    classWeights: Pointer,
    gradient: Pointer,
    work: Pointer,
    sums: Pointer,
    rows: number,
    width: number,
    stride: number,
    share: number,
    smoothing: number,
  ): void;
  binaryCrossEntropy(
    logits: Pointer,
    targets: Pointer,
    classWeights: Pointer,
    gradient: Pointer,
    sums: Pointer,
    rows: number,
    stride: number,
    share: number,
    smoothing: number,
  ): void;
  crossEntropy(
    outputs: Pointer,
    targets: Pointer,
    classWeights: Pointer,
    gradient: Pointer,
    sums: Pointer,
    rows: number,
    width: number,
    stride: number,
    share: number,
  ): void;
  meanSquaredError(
    outputs: Pointer,
    targets: Pointer,
    gradient: Pointer,
    sums: Pointer,
    rows: number,
    stride: number,
    share: number,
  ): void;
  meanAbsoluteError(
    outputs: Pointer,
    targets: Pointer,
    gradient: Pointer,
    sums: Pointer,
    rows: number,
    stride: number,
    share: number,
  ): void;
  huber(
    outputs: Pointer,
    targets: Pointer,
    gradient: Pointer,
    sums: Pointer,
    rows: number,
    stride: number,
    share: number,
  ): void;
  logCosh(
    outputs: Pointer,
    targets: Pointer,
    gradient: Pointer,
    sums: Pointer,
    rows: number,
    stride: number,
    share: number,
  ): void;
  adam(
    weights: Pointer,
    gradients: Pointer,
    m: Pointer,
    v: Pointer,
    count: number,
    rate: number,
    beta1: number,
    beta2: number,
    epsilon: number,
  ): void;
  sgd(weights: Pointer, gradients: Pointer, count: number, rate: number): void;
  sgdMomentum(
    weights: Pointer,
    gradients: Pointer,
    velocities: Pointer,
    count: number,
    rate: number,
    momentum: number,
  ): void;
  sgdNesterov: TrainingKernels['sgdMomentum'];
  rmsprop(
    weights: Pointer,
    gradients: Pointer,
    squares: Pointer,
    count: number,
    rate: number,
    rho: number,
    epsilon: number,
  ): void;
  rmspropFull(
    weights: Pointer,
    gradients: Pointer,
    squares: Pointer,
    means: Pointer,
    velocities: Pointer,
    count: number,
    rate: number,
    rho: number,
    momentum: number,
    epsilon: number,
  ): void;
  adagrad(
    weights: Pointer,
    gradients: Pointer,
    sums: Pointer,
    count: number,
    rate: number,
    epsilon: number,
  ): void;
  adadelta(
    weights: Pointer,
    gradients: Pointer,
    squares: Pointer,
    changes: Pointer,
    count: number,
    rate: number,
    rho: number,
    epsilon: number,
  ): void;
  adamax: TrainingKernels['adam'];
  nadam(
    weights: Pointer,
    gradients: Pointer,
    m: Pointer,
    v: Pointer,
    count: number,
    momentum: number,
    rate: number,
    square: number,
    beta1: number,
    beta2: number,
    epsilon: number,
  ): void;
  decay(weights: Pointer, count: number, share: number): void;
  penalty(x: Pointer, rows: number, width: number, stride: number, l1: number, l2: number): number;
  addPenaltyGradient(
    weights: Pointer,
    gradients: Pointer,
    count: number,
    l1: number,
    l2: number,
  ): void;
  clipValues(x: Pointer, count: number, limit: number): void;
  scale(x: Pointer, count: number, factor: number): void;
}
