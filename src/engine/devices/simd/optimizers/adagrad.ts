/**
 * @file Adagrad.
 */
import type { Optimizer } from '@/core/training/optimizers';
import type { OptimizerOp } from './optimizer-op';

type Adagrad = Extract<Optimizer, { kind: 'adagrad' }>;

/** Adagrad's op. */
export function createAdagrad({ epsilon }: Adagrad): OptimizerOp {
  return (kernels, { values, gradients, slots: [sums], count }, learningRate) =>
    kernels.adagrad(values, gradients, sums, count, learningRate, epsilon);
}
