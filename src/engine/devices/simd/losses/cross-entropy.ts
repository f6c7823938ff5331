/**
 * @file Categorical cross-entropy, from a softmax layer's logits or from any other layer's outputs.
 */
import type { Activation } from '@/core/network/activations';
import { strideOf } from '../arena';
import type { LossContext, LossOp } from './loss-op';

/** The cross-entropy's op for outputs of that activation. Its metric is the number of hits. */
export function createCrossEntropy(context: LossContext, activation: Activation): LossOp {
  const { kernels, arena, numOutputs, labelSmoothing } = context;
  const stride = strideOf(numOutputs);
  const gradients = arena.allocate(context.capacity * stride);
  const work = arena.allocate(stride);
  const classWeights = context.classWeights ? arena.allocate(stride) : 0;
  if (context.classWeights) arena.floats(classWeights, numOutputs).set(context.classWeights);
  const fromLogits = activation === 'softmax';
  return {
    fromLogits,
    score({ outputs, targets, rows, sums, training }) {
      const gradient = training ? gradients : 0;
      // Keras weighs the classes of training rows only.
      const weights = training ? classWeights : 0;
      const shape = [rows, numOutputs, stride, 1 / rows] as const;
      if (fromLogits) {
        const places = [outputs, targets, weights, gradient, work, sums] as const;
        kernels.softmaxCrossEntropy(...places, ...shape, labelSmoothing);
      } else {
        kernels.crossEntropy(outputs, targets, weights, gradient, sums, ...shape);
      }
      return gradient;
    },
  };
}
