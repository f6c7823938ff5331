/**
 * @file Every activation in TensorFlow.js ops, which know their own gradients.
 */
import {
  add,
  elu,
  erf,
  leakyRelu,
  mul,
  relu,
  selu,
  sigmoid,
  softmax,
  softplus,
  tanh,
  type Tensor2D,
} from '@tensorflow/tfjs-core';
import { leakySlope, type Activation } from '@/core/network/activations';

/** From pre-activations `[rows, units]` to activations of the same shape. */
export const activations: Record<Activation, (x: Tensor2D) => Tensor2D> = {
  linear: (x) => x,
  relu: (x) => relu(x),
  sigmoid: (x) => sigmoid(x),
  tanh: (x) => tanh(x),
  elu: (x) => elu(x),
  selu: (x) => selu(x),
  gelu: (x) => mul(mul(x, 0.5), add(erf(mul(x, Math.SQRT1_2)), 1)),
  silu: (x) => mul(x, sigmoid(x)),
  softplus: (x) => softplus(x),
  leaky_relu: (x) => leakyRelu(x, leakySlope),
  softmax: (x) => softmax(x),
};
