/**
 * @file How each activation is applied to a layer's outputs `[rows, stride]` in place, and how a gradient goes back
 * through it, given those outputs.
 */
import type { Activation } from '@/core/network/activations';
import type { Kernels, Pointer } from '../kernels';

export interface ActivationOp {
  forward(kernels: Kernels, x: Pointer, rows: number, width: number, stride: number): void;
  backward(
    kernels: Kernels,
    gradient: Pointer,
    output: Pointer,
    rows: number,
    width: number,
    stride: number,
  ): void;
}

/** Every activation of the page. */
export const activations: Record<Activation, ActivationOp> = {
  linear: { forward: () => {}, backward: () => {} },
  relu: {
    // The product has already cut its results off at 0.
    forward: () => {},
    backward: (kernels, gradient, output, rows, _width, stride) =>
      kernels.reluBackward(gradient, output, rows * stride),
  },
  sigmoid: {
    forward: (kernels, x, rows, _width, stride) => kernels.sigmoid(x, rows * stride),
    backward: (kernels, gradient, output, rows, _width, stride) =>
      kernels.sigmoidBackward(gradient, output, rows * stride),
  },
  tanh: {
    forward: (kernels, x, rows, _width, stride) => kernels.tanh(x, rows * stride),
    backward: (kernels, gradient, output, rows, _width, stride) =>
      kernels.tanhBackward(gradient, output, rows * stride),
  },
  elu: {
    forward: (kernels, x, rows, _width, stride) => kernels.elu(x, rows * stride),
    backward: (kernels, gradient, output, rows, _width, stride) =>
      kernels.eluBackward(gradient, output, rows * stride),
  },
  softmax: {
    forward: (kernels, x, rows, width, stride) => kernels.softmax(x, rows, width, stride),
    backward: (kernels, gradient, output, rows, width, stride) =>
      kernels.softmaxBackward(gradient, output, rows, width, stride),
  },
};
