/**
 * @file How well some rows are predicted: sums that stay where TensorFlow.js computes until an epoch asks for them.
 */
import {
  abs,
  add,
  argMax,
  cast,
  equal,
  gather,
  greater,
  mean,
  mul,
  oneHot,
  reshape,
  stack,
  sub,
  sum,
  zeros,
  type Scalar,
  type Tensor,
  type Tensor1D,
  type Tensor2D,
  type Variable,
} from '@tensorflow/tfjs-core';
import { createVariable } from './network';
import type { LossKind, Outputs } from './losses/loss-kind';

/**
 * Targets of some rows: one-hot classes `[rows, outputs]`, the share of the second of two classes or values `[rows, 1]`.
 * Classes are smoothed as Keras's `label_smoothing` says.
 */
export function targetsOf(
  kind: LossKind,
  y: Tensor1D,
  numOutputs: number,
  smoothing: number,
): Tensor2D {
  const column = reshape(y, [y.shape[0], 1]) as Tensor2D;
  if (kind.target === 'value') return column;
  if (kind.target === 'binary') return smooth(column, smoothing, 2);
  const classes = cast(oneHot(cast(y, 'int32'), numOutputs), 'float32') as Tensor2D;
  return smooth(classes, smoothing, numOutputs);
}

function smooth(targets: Tensor2D, smoothing: number, classes: number): Tensor2D {
  return smoothing === 0 ? targets : add(mul(targets, 1 - smoothing), smoothing / classes);
}

/** What a row's loss is multiplied by, `[rows]`: the weight of its class. */
export function weighRows(losses: Tensor1D, y: Tensor1D, classWeights: Tensor1D | null): Tensor1D {
  return classWeights ? mul(losses, gather(classWeights, cast(y, 'int32'))) : losses;
}

/** Rows whose largest output is the true class, rows on the right side of probability 0.5, or the sum of the rows' mean absolute errors. */
export function metricSum(kind: LossKind, { logits, values }: Outputs, y: Tensor1D): Scalar {
  const column = reshape(y, [-1, 1]);
  if (kind.target === 'value') return sum(mean(abs(sub(values, column)), 1)) as Scalar;
  if (kind.target === 'binary') {
    return sum(cast(equal(cast(greater(logits, 0), 'float32'), column), 'float32')) as Scalar;
  }
  return sum(cast(equal(argMax(values, 1), cast(y, 'int32')), 'float32')) as Scalar;
}

/** Sums of losses and metric over rows, `[2]`. */
export interface Sums {
  /** Adds those of some rows. */
  add(loss: Tensor, metric: Tensor): void;
  readonly value: Variable;
  reset(): void;
  dispose(): void;
}

/** Sums that start at 0. */
export function createSums(): Sums {
  const value = createVariable(new Float32Array(2), [2], false);
  return {
    value,
    add: (loss, metric) => value.assign(add(value, stack([loss, metric]))),
    reset: () => value.assign(zeros([2])),
    dispose: () => value.dispose(),
  };
}
