/**
 * @file What an optimizer is on this device: one call over all weights. Each optimizer is a file that makes one.
 */
import type { Kernels } from '../kernels';
import type { Parameters } from '../parameters';

export interface OptimizerOp {
  /** Arrays it keeps beside the weights, in the order of `TrainerState.slots`. */
  numSlots: number;
  /** Changes every trainable weight by its gradient. `step` counts from 0. */
  update(kernels: Kernels, parameters: Parameters, learningRate: number, step: number): void;
}
