/**
 * @file Adadelta.
 */
import type { Optimizer } from '@/core/training/optimizers';
import type { OptimizerOp } from './optimizer-op';

type Adadelta = Extract<Optimizer, { kind: 'adadelta' }>;

/** Adadelta's op. */
export function createAdadelta({ rho, epsilon }: Adadelta): OptimizerOp {
  return (kernels, { values, gradients, slots: [squares, changes], count }, learningRate) =>
    kernels.adadelta(values, gradients, squares, changes, count, learningRate, rho, epsilon);
}
