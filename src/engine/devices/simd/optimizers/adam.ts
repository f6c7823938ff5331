/**
 * @file Adam with Keras's step size.
 */
import type { Optimizer } from '@/core/training/optimizers';
import { adamStepSize } from '@/core/training/step-sizes';
import type { OptimizerOp } from './optimizer-op';

type Adam = Extract<Optimizer, { kind: 'adam' }>;

/** Adam's op. */
export function createAdam(optimizer: Adam): OptimizerOp {
  const { beta1, beta2, epsilon } = optimizer;
  return (kernels, { values, gradients, slots: [m, v], count }, learningRate, step) => {
    const rate = adamStepSize(optimizer, learningRate, step);
    kernels.adam(values, gradients, m, v, count, rate, beta1, beta2, epsilon);
  };
}
