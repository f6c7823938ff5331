/**
 * @file What an optimizer is on this device: GLSL that changes four weights at a time.
 */
import type { Optimizer } from '@/core/training/optimizers';

/** Numbers that change from step to step, by the names that GLSL has for them; `rate…`, since those are floats. */
export type Rates = Readonly<Record<`rate${string}`, number>>;

export interface OptimizerKind<Kind extends Optimizer['kind']> {
  /** The learning rate with what depends on the step alone, counted from 0. Always of the same names. */
  rates(optimizer: Extract<Optimizer, { kind: Kind }>, learningRate: number, step: number): Rates;
  /** Statements on the `vec4`s `weight`, `gradient`, `slot0`, `slot1` … and the numbers of `rates`. */
  update(optimizer: Extract<Optimizer, { kind: Kind }>): string;
}
