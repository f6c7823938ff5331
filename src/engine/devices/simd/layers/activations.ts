/**
 * @file How each activation is applied to a layer's outputs `[rows, stride]` in place, and how a gradient goes back
 * through it, given those outputs or, where they do not tell the slope, what was there before.
 */
import type { Activation } from '@/core/network/activations';
import type { Kernels } from '../kernels';
import type { Pointer } from '../pointer';

export interface ActivationOp {
  forward(kernels: Kernels, x: Pointer, rows: number, width: number, stride: number): void;
  /** `known` is where the outputs lie, or the inputs where `needsInput`. */
  backward(
    kernels: Kernels,
    gradient: Pointer,
    known: Pointer,
    rows: number,
    width: number,
    stride: number,
  ): void;
  /** True where the inputs have to be kept for the way back. */
  needsInput: boolean;
}

type Forward =
  'relu' | 'sigmoid' | 'tanh' | 'elu' | 'selu' | 'gelu' | 'silu' | 'softplus' | 'leakyRelu';

/** An activation that looks at each number alone, by the names of its kernels. */
function elementwise(forward: Forward, needsInput = false): ActivationOp {
  const backward = `${forward}Backward` as const;
  return {
    forward: (kernels, x, rows, _width, stride) => kernels[forward](x, rows * stride),
    backward: (kernels, gradient, known, rows, _width, stride) =>
      kernels[backward](gradient, known, rows * stride),
    needsInput,
  };
}

/** Every activation of the page. */
export const activations: Record<Activation, ActivationOp> = {
  linear: { forward: () => {}, backward: () => {}, needsInput: false },
  relu: elementwise('relu'),
  sigmoid: elementwise('sigmoid'),
  tanh: elementwise('tanh'),
  elu: elementwise('elu'),
  selu: elementwise('selu'),
  gelu: elementwise('gelu', true),
  silu: elementwise('silu', true),
  softplus: elementwise('softplus'),
  leaky_relu: elementwise('leakyRelu'),
  softmax: {
    forward: (kernels, x, rows, width, stride) => kernels.softmax(x, rows, width, stride),
    backward: (kernels, gradient, output, rows, width, stride) =>
      kernels.softmaxBackward(gradient, output, rows, width, stride),
    needsInput: false,
  },
};
