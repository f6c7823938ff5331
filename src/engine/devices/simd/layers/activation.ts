/**
 * @file An activation as a layer of its own.
 */
import type { PlannedLayer } from '@/core/network/plan';
import { strideOf } from '../arena';
import { activations } from './activations';
import type { LayerContext, LayerOp } from './layer-op';

type Activation = Extract<PlannedLayer, { kind: 'activation' }>;

/** Its op. The inputs stay as they are, since the layer before may need its outputs on the way back. */
export function createActivation(layer: Activation, context: LayerContext): LayerOp {
  const { kernels } = context;
  const { units } = layer;
  const activation = activations[layer.activation];
  const stride = strideOf(units);
  const output = context.arena.allocate(context.capacity * stride);
  let lastInput = 0;
  return {
    forward(input, { rows }) {
      lastInput = input;
      kernels.copy(input, output, rows * stride);
      activation.forward(kernels, output, rows, units, stride);
      return output;
    },
    backward(gradient, { rows }) {
      const known = activation.needsInput ? lastInput : output;
      activation.backward(kernels, gradient, known, rows, units, stride);
      return gradient;
    },
  };
}
