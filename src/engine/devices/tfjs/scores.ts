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

/** Targets of some rows: one-hot classes `[rows, outputs]` or values `[rows, 1]`. */
export function targetsOf(kind: LossKind, y: Tensor1D, numOutputs: number): Tensor2D {
  if (kind.target === 'value') return reshape(y, [y.shape[0], 1]);
  return cast(oneHot(cast(y, 'int32'), numOutputs), 'float32') as Tensor2D;
}

/** What a row's loss is multiplied by, `[rows]`: the weight of its class. */
export function weighRows(losses: Tensor1D, y: Tensor1D, classWeights: Tensor1D | null): Tensor1D {
  return classWeights ? mul(losses, gather(classWeights, cast(y, 'int32'))) : losses;
}

/** Rows whose largest output is the true class, or the sum of the rows' mean absolute errors. */
export function metricSum(kind: LossKind, { values }: Outputs, y: Tensor1D): Scalar {
  if (kind.target === 'value') return sum(mean(abs(sub(values, reshape(y, [-1, 1]))), 1)) as Scalar;
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
