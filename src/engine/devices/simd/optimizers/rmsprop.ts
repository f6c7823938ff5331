/**
 * @file RMSprop.
 */
import type { Optimizer } from '@/core/training/optimizers';
import type { OptimizerOp } from './optimizer-op';

type Rmsprop = Extract<Optimizer, { kind: 'rmsprop' }>;

/** RMSprop's op; its slot is the mean square. */
export function createRmsprop({ rho, epsilon }: Rmsprop): OptimizerOp {
  return {
    numSlots: 1,
    update: (kernels, { values, gradients, slots: [squares], count }, learningRate) =>
      kernels.rmsprop(values, gradients, squares, count, learningRate, rho, epsilon),
  };
}
