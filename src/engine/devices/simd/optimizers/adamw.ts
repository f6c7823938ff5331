/**
 * @file AdamW: every weight decays by a share of its own, then Adam takes its step.
 */
import type { Optimizer } from '@/core/training/optimizers';
import { adamStepSize } from '@/core/training/step-sizes';
import type { OptimizerOp } from './optimizer-op';

type Adamw = Extract<Optimizer, { kind: 'adamw' }>;

/** AdamW's op. */
export function createAdamw(optimizer: Adamw): OptimizerOp {
  const { beta1, beta2, epsilon, weightDecay } = optimizer;
  return (kernels, { values, gradients, slots: [m, v], count }, learningRate, step) => {
    const rate = adamStepSize(optimizer, learningRate, step);
    kernels.decay(values, count, learningRate * weightDecay);
    kernels.adam(values, gradients, m, v, count, rate, beta1, beta2, epsilon);
  };
}
