/**
 * @file Stochastic gradient descent, with a velocity where there is momentum.
 */
import type { Optimizer } from '@/core/training/optimizers';
import type { OptimizerOp } from './optimizer-op';

type Sgd = Extract<Optimizer, { kind: 'sgd' }>;

/** SGD's op. */
export function createSgd({ momentum, nesterov }: Sgd): OptimizerOp {
  if (momentum === 0) {
    return (kernels, { values, gradients, count }, learningRate) =>
      kernels.sgd(values, gradients, count, learningRate);
  }
  return (kernels, { values, gradients, slots: [velocities], count }, learningRate) => {
    const update = nesterov ? kernels.sgdNesterov : kernels.sgdMomentum;
    update(values, gradients, velocities, count, learningRate, momentum);
  };
}
