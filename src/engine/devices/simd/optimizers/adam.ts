/**
 * @file Adam with Keras's step size.
 */
import type { Optimizer } from '@/core/training/optimizers';
import type { OptimizerOp } from './optimizer-op';

type Adam = Extract<Optimizer, { kind: 'adam' }>;

/** Adam's op; its slots are m and v. */
export function createAdam({ beta1, beta2, epsilon }: Adam): OptimizerOp {
  return {
    numSlots: 2,
    update(kernels, { values, gradients, slots: [m, v], count }, learningRate, step) {
      const correction1 = 1 - wholePower(beta1, step + 1);
      const correction2 = 1 - wholePower(beta2, step + 1);
      const rate = (learningRate * Math.sqrt(correction2)) / correction1;
      kernels.adam(values, gradients, m, v, count, rate, beta1, beta2, epsilon);
    },
  };
}

/** base^exponent by squaring: `Math.pow` may round differently from one engine to the next. */
export function wholePower(base: number, exponent: number): number {
  let result = 1;
  let square = base;
  for (let rest = exponent; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result *= square;
    square *= square;
  }
  return result;
}
