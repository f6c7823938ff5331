/**
 * @file What an optimizer is on this device: one call over all weights. Each optimizer is a file that makes one.
 */
import type { Kernels } from '../kernels';
import type { Parameters } from '../parameters';

/** Changes every trainable weight and the slots by its gradient. `step` counts from 0. */
export type OptimizerOp = (
  kernels: Kernels,
  parameters: Parameters,
  learningRate: number,
  step: number,
) => void;
