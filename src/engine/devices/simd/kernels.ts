/**
 * @file The kernels as TypeScript sees them: plain functions over addresses in one linear memory. kernels/module.ts
 * says what they have in common, and each file beside it what its functions do.
 */
import { kernelsBase64 } from './kernels.generated';

/** A byte address in the kernels' memory, a multiple of 16; 0 stands for none. */
export type Pointer = number;

/** The exports of kernels/module.ts. Rows, widths and strides count floats; truth values are 0 and 1. */
export interface Kernels {
  memory: WebAssembly.Memory;
  firstFreeAddress(): Pointer;
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
  sgdNesterov: Kernels['sgdMomentum'];
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
  adamax: Kernels['adam'];
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

let compiled: Promise<WebAssembly.Module> | null = null;

/** A fresh instance with a memory of its own; the module is compiled once. Throws where WASM SIMD is missing. */
export async function instantiateKernels(): Promise<Kernels> {
  compiled ??= WebAssembly.compile(bytesOf(kernelsBase64));
  const instance = await WebAssembly.instantiate(await compiled, {});
  return instance.exports as unknown as Kernels;
}

/** True where this engine runs the kernels: WebAssembly with SIMD. */
export function supportsKernels(): boolean {
  return typeof WebAssembly === 'object' && WebAssembly.validate(bytesOf(kernelsBase64));
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
