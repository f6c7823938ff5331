/**
 * @file Nadam with Keras's schedule of momentum.
 */
import type { Optimizer } from '@/core/training/optimizers';
import { nadamStepSizes } from '@/core/training/step-sizes';
import type { OptimizerOp } from './optimizer-op';

type Nadam = Extract<Optimizer, { kind: 'nadam' }>;

/** Nadam's op. */
export function createNadam(optimizer: Nadam): OptimizerOp {
  const { beta1, beta2, epsilon } = optimizer;
  return (kernels, { values, gradients, slots: [m, v], count }, learningRate, step) => {
    const { momentum, gradient, square } = nadamStepSizes(optimizer, learningRate, step);
    const sizes = [momentum, gradient, square] as const;
    kernels.nadam(values, gradients, m, v, count, ...sizes, beta1, beta2, epsilon);
  };
}
