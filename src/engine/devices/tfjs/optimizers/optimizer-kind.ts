/**
 * @file What an optimizer is on this device: how one weight and its slots change, given the gradient.
 */
import type { Tensor, Variable } from '@tensorflow/tfjs-core';
import type { Optimizer } from '@/core/training/optimizers';

export interface Update {
  weight: Variable;
  gradient: Tensor;
  /** The optimizer's own arrays for this weight, of its shape: core/training/optimizer-slots.ts. */
  slots: readonly Variable[];
  learningRate: number;
  /** Steps done before this one. */
  step: number;
}

export interface OptimizerKind<Kind extends Optimizer['kind']> {
  /** One step of one weight; every tensor made on the way is the caller's tidy's to free. */
  update(optimizer: Extract<Optimizer, { kind: Kind }>, update: Update): void;
}
