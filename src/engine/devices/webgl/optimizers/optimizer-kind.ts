/**
 * @file What an optimizer is on this device: GLSL that changes four weights at a time.
 */
import type { Optimizer } from '@/core/training/optimizers';

export interface OptimizerKind<Kind extends Optimizer['kind']> {
  /** How many arrays it keeps for each weight. */
  numSlots(optimizer: Extract<Optimizer, { kind: Kind }>): number;
  /** What `rate` is at a step, counted from 0: the learning rate with what depends on the step alone. */
  rate(optimizer: Extract<Optimizer, { kind: Kind }>, learningRate: number, step: number): number;
  /** Statements on the `vec4`s `weight`, `gradient`, `slot0`, `slot1` and the number `rate`. */
  update(optimizer: Extract<Optimizer, { kind: Kind }>): string;
}
