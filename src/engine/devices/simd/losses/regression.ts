/**
 * @file The losses of one output against one value a row: mean squared and mean absolute error, Huber's, log cosh.
 */
import { strideOf } from '../arena';
import type { LossContext, LossOp } from './loss-op';

/** The op of one of them. Its metric is the sum of the absolute errors. */
export function createRegressionLoss(
  context: LossContext,
  kernel: 'meanSquaredError' | 'meanAbsoluteError' | 'huber' | 'logCosh',
): LossOp {
  if (context.numOutputs !== 1) throw new Error(`${kernel} takes one output`);
  const stride = strideOf(1);
  const gradients = context.arena.allocate(context.capacity * stride);
  return {
    fromLogits: false,
    score({ outputs, targets, rows, sums, training }) {
      const gradient = training ? gradients : 0;
      context.kernels[kernel](outputs, targets, gradient, sums, rows, stride, 1 / rows);
      return gradient;
    },
  };
}
