/**
 * @file Stochastic gradient descent, with a velocity where there is momentum.
 */
import type { Optimizer } from '@/core/training/optimizers';
import type { OptimizerOp } from './optimizer-op';

type Sgd = Extract<Optimizer, { kind: 'sgd' }>;

/** SGD's op; its slot is the velocity, or none without momentum. */
export function createSgd({ momentum }: Sgd): OptimizerOp {
  if (momentum === 0) {
    return {
      numSlots: 0,
      update: (kernels, { values, gradients, count }, learningRate) =>
        kernels.sgd(values, gradients, count, learningRate),
    };
  }
  return {
    numSlots: 1,
    update: (kernels, { values, gradients, slots: [velocities], count }, learningRate) =>
      kernels.sgdMomentum(values, gradients, velocities, count, learningRate, momentum),
  };
}
