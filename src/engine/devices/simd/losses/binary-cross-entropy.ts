/**
 * @file Binary cross-entropy, from the logits of one sigmoid unit.
 */
import type { Activation } from '@/core/network/activations';
import { strideOf } from '../arena';
import type { LossContext, LossOp } from './loss-op';

/** Its op for an output of that activation, which must be sigmoid. Its metric is the number of hits. */
export function createBinaryCrossEntropy(context: LossContext, activation: Activation): LossOp {
  const { kernels, arena, labelSmoothing } = context;
  if (context.numOutputs !== 1 || activation !== 'sigmoid')
    throw new Error('binary cross-entropy takes one sigmoid unit');
  const stride = strideOf(1);
  const gradients = arena.allocate(context.capacity * stride);
  const classWeights = context.classWeights ? arena.allocate(2) : 0;
  if (context.classWeights) arena.floats(classWeights, 2).set(context.classWeights);
  return {
    fromLogits: true,
    score({ outputs, targets, rows, sums, training }) {
      const gradient = training ? gradients : 0;
      const weights = training ? classWeights : 0;
      const places = [outputs, targets, weights, gradient, sums] as const;
      kernels.binaryCrossEntropy(...places, rows, stride, 1 / rows, labelSmoothing);
      return gradient;
    },
  };
}
