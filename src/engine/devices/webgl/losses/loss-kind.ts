/**
 * @file What a loss is on this device: GLSL on four rows at a time, `vec4`s of one number a row. At hand are `z`, a
 * column of the outputs, its number `unit`, and `target`, the true class's number or the true value.
 */
import type { LossTarget } from '@/core/training/losses';

export interface LossKind {
  /** Whether targets are classes, scored by accuracy, or values, scored by absolute error. */
  target: LossTarget;
  /** Statements before the outputs are gone through. */
  start: string;
  /** Statements for each of the outputs. */
  each: string;
  /** Statements after them that leave `vec4 loss` and `vec4 known`, which `gradient` may use; `numOutputs` is a float. */
  end: string;
  /** The gradient of the row's loss at `z`, an expression. */
  gradient: string;
}
