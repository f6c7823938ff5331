/**
 * @file Batch normalization: by the batch's own statistics in training, by the moving ones in inference.
 */
import type { PlannedLayer } from '@/core/network/plan';
import { strideOf } from '../arena';
import { findParameter } from '../parameters';
import type { LayerContext, LayerOp } from './layer-op';

type BatchNormalization = Extract<PlannedLayer, { kind: 'batch-normalization' }>;

/** A batch normalization's op. */
export function createBatchNormalization(
  layer: BatchNormalization,
  context: LayerContext,
): LayerOp {
  const { kernels, arena } = context;
  const [gamma, beta, movingMean, movingVariance] = (
    ['gamma', 'beta', 'moving_mean', 'moving_variance'] as const
  ).map((name) => findParameter(context.parameters, context.index, name));
  const stride = strideOf(layer.units);
  const output = arena.allocate(context.capacity * stride);
  const mean = arena.allocate(stride);
  const inverse = arena.allocate(stride);
  let lastInput = 0;
  return {
    forward(input, { rows, step }) {
      lastInput = input;
      if (step === null) {
        kernels.inverseDeviations(movingVariance.value, inverse, stride, layer.epsilon);
      } else {
        kernels.batchStatistics(
          input,
          mean,
          inverse,
          movingMean.value,
          movingVariance.value,
          rows,
          stride,
          layer.momentum,
          layer.epsilon,
        );
      }
      const centre = step === null ? movingMean.value : mean;
      kernels.normalize(input, output, centre, inverse, gamma.value, beta.value, rows, stride);
      return output;
    },
    backward(gradient, { rows }) {
      kernels.normalizeBackward(
        gradient,
        lastInput,
        mean,
        inverse,
        gamma.value,
        gamma.gradient,
        beta.gradient,
        rows,
        stride,
      );
      return gradient;
    },
  };
}
