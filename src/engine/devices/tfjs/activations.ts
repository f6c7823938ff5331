/**
 * @file Every activation in TensorFlow.js ops, which know their own gradients.
 */
import { elu, relu, sigmoid, softmax, tanh, type Tensor2D } from '@tensorflow/tfjs-core';
import type { Activation } from '@/core/network/activations';

/** From pre-activations `[rows, units]` to activations of the same shape. */
export const activations: Record<Activation, (x: Tensor2D) => Tensor2D> = {
  linear: (x) => x,
  relu: (x) => relu(x),
  sigmoid: (x) => sigmoid(x),
  tanh: (x) => tanh(x),
  elu: (x) => elu(x),
  softmax: (x) => softmax(x),
};
