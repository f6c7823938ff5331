/**
 * @file Adamax with Keras's step size.
 */
import type { Optimizer } from '@/core/training/optimizers';
import { adamaxStepSize } from '@/core/training/step-sizes';
import type { OptimizerOp } from './optimizer-op';

type Adamax = Extract<Optimizer, { kind: 'adamax' }>;

/** Adamax's op. */
export function createAdamax(optimizer: Adamax): OptimizerOp {
  const { beta1, beta2, epsilon } = optimizer;
  return (kernels, { values, gradients, slots: [m, u], count }, learningRate, step) => {
    const rate = adamaxStepSize(optimizer, learningRate, step);
    kernels.adamax(values, gradients, m, u, count, rate, beta1, beta2, epsilon);
  };
}
