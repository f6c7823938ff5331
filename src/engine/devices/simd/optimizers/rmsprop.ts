/**
 * @file RMSprop, in one kernel where it has neither momentum nor a centre, which is the usual.
 */
import type { Optimizer } from '@/core/training/optimizers';
import type { OptimizerOp } from './optimizer-op';

type Rmsprop = Extract<Optimizer, { kind: 'rmsprop' }>;

/** RMSprop's op. */
export function createRmsprop({ rho, momentum, epsilon, centered }: Rmsprop): OptimizerOp {
  if (momentum === 0 && !centered) {
    return (kernels, { values, gradients, slots: [squares], count }, learningRate) =>
      kernels.rmsprop(values, gradients, squares, count, learningRate, rho, epsilon);
  }
  return (kernels, { values, gradients, slots: [squares, ...rest], count }, learningRate) => {
    const means = centered ? rest[0] : 0;
    const velocities = momentum > 0 ? rest[rest.length - 1] : 0;
    const places = [values, gradients, squares, means, velocities] as const;
    kernels.rmspropFull(...places, count, learningRate, rho, momentum, epsilon);
  };
}
