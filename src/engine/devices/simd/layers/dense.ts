/**
 * @file Dense: outputs = activation(inputs kernel + bias).
 */
import type { PlannedLayer } from '@/core/network/plan';
import { strideOf } from '../arena';
import { findParameter } from '../parameters';
import { activations } from './activations';
import type { LayerContext, LayerOp } from './layer-op';

type Dense = Extract<PlannedLayer, { kind: 'dense' }>;

/** A dense layer's op. */
export function createDense(layer: Dense, context: LayerContext): LayerOp {
  const { kernels, gradients } = context;
  const { inputs, units } = layer;
  const kernel = findParameter(context.parameters, context.index, 'kernel');
  const bias = findParameter(context.parameters, context.index, 'bias');
  const activation = activations[layer.activation];
  const inputStride = strideOf(inputs);
  const stride = strideOf(units);
  const output = context.arena.allocate(context.capacity * stride);
  const before = activation.needsInput ? context.arena.allocate(context.capacity * stride) : 0;
  // The product cuts its results off at 0 itself.
  const isRelu = layer.activation === 'relu';
  let lastInput = 0;
  return {
    forward(input, { rows, step }) {
      lastInput = input;
      kernels.multiply(
        input,
        kernel.value,
        bias.value,
        output,
        rows,
        inputs,
        stride,
        inputStride,
        isRelu ? 0 : -Infinity,
      );
      if (before && step !== null) kernels.copy(output, before, rows * stride);
      if (!isRelu) activation.forward(kernels, output, rows, units, stride);
      return output;
    },
    backward(gradient, { rows }) {
      activation.backward(kernels, gradient, before || output, rows, units, stride);
      kernels.columnSums(gradient, bias.gradient, rows, stride);
      kernels.multiplyTransposed(
        lastInput,
        gradient,
        kernel.gradient,
        rows,
        inputs,
        stride,
        inputStride,
      );
      if (!context.needsInputGradient) return 0;
      const target = gradient === gradients[0] ? gradients[1] : gradients[0];
      kernels.multiplyByTransposed(
        gradient,
        kernel.value,
        target,
        rows,
        units,
        inputStride,
        stride,
        stride,
      );
      return target;
    },
  };
}
