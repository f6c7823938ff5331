/**
 * @file The kernels' WebAssembly module: everything the TypeScript side can call. AssemblyScript, not TypeScript;
 * scripts/build-kernels.mjs compiles it.
 *
 * Conventions of every kernel: pointers are byte addresses; a matrix is row-major float32 with `stride` floats from
 * row to row, a multiple of 8. What lies between a row's width and its stride is padding, and whatever it holds never
 * reaches a real value: lanes are independent of each other, and sums along a row end at its width.
 * Nothing is allocated here, and no result depends on the host: sums run in one fixed order, no relaxed instruction
 * is used, and exp and log are our own.
 */
export { firstFreeAddress } from './memory';
export { multiply, multiplyTransposed, multiplyByTransposed } from './products';
export { columnSums } from './column-sums';
export { sigmoid, tanh, elu, reluBackward, sigmoidBackward, tanhBackward, eluBackward } from './activations';
export {
  copy, relu, leakyRelu, leakyReluBackward, selu, seluBackward, softplus, softplusBackward, silu, siluBackward, gelu,
  geluBackward,
} from './more-activations';
export { softmax, softmaxBackward } from './softmax';
export { batchStatistics, moveStatistics, inverseDeviations } from './batch-statistics';
export { normalize, normalizeBackward } from './batch-normalization';
export { dropout } from './dropout';
export { gaussianNoise } from './gaussian-noise';
export { softmaxCrossEntropy, crossEntropy } from './cross-entropy';
export { binaryCrossEntropy } from './binary-cross-entropy';
export { meanSquaredError, meanAbsoluteError, huber, logCosh } from './regression-losses';
export { adam } from './adam';
export { sgd, sgdMomentum, sgdNesterov } from './sgd';
export { rmsprop, rmspropFull } from './rmsprop';
export { adagrad } from './adagrad';
export { adadelta } from './adadelta';
export { adamax } from './adamax';
export { nadam } from './nadam';
export { decay } from './decay';
export { penalty, addPenaltyGradient } from './norms';
export { clipValues, scale } from './clipping';
export { gatherRows, gatherTargets } from './gather';
