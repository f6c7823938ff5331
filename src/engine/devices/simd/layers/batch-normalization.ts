/**
 * @file Batch normalization: by the batch's own statistics in training, by the moving ones in inference.
 */
import type { PlannedLayer } from '@/core/network/plan';
import { strideOf } from '../arena';
import type { Pointer } from '../pointer';
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
  const variance = arena.allocate(stride);
  let lastInput = 0;

  /** Leaves the batch's mean and inverse deviation, and moves the moving statistics towards the batch's. */
  function measure(input: Pointer, rows: number): void {
    kernels.batchStatistics(input, mean, variance, rows, stride);
    kernels.inverseDeviations(variance, inverse, stride, layer.epsilon);
    kernels.moveStatistics(movingMean.value, mean, stride, layer.momentum);
    kernels.moveStatistics(movingVariance.value, variance, stride, layer.momentum);
  }

  return {
    forward(input, { rows, step }) {
      const training = step !== null;
      lastInput = input;
      if (training) measure(input, rows);
      else kernels.inverseDeviations(movingVariance.value, inverse, stride, layer.epsilon);
      const centre = training ? mean : movingMean.value;
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
