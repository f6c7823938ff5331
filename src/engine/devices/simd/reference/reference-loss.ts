/**
 * @file The losses in float64: each row's loss and metric, and the gradient of the batch's mean loss.
 */
import type { LossName } from '@/core/training/losses';
import { softmax } from './reference-layers';

export interface ScoredRow {
  loss: number;
  metric: number;
  /** Of the row's loss by its outputs, or by its logits where the loss takes them. */
  gradient: number[];
}

/** One row. `fromLogits` means outputs are a softmax layer's logits. */
export function scoreRow(
  loss: LossName,
  fromLogits: boolean,
  outputs: number[],
  target: number,
): ScoredRow {
  if (loss === 'categorical_crossentropy') {
    return fromLogits ? softmaxCrossEntropy(outputs, target) : crossEntropy(outputs, target);
  }
  const error = outputs[0] - target;
  return loss === 'mean_squared_error'
    ? { loss: error * error, metric: Math.abs(error), gradient: [2 * error] }
    : { loss: Math.abs(error), metric: Math.abs(error), gradient: [Math.sign(error)] };
}

function softmaxCrossEntropy(logits: number[], target: number): ScoredRow {
  const p = softmax(logits);
  return {
    loss: -Math.log(p[target]),
    metric: hit(logits, target),
    gradient: p.map((value, i) => value - (i === target ? 1 : 0)),
  };
}

function crossEntropy(outputs: number[], target: number): ScoredRow {
  const sum = outputs.reduce((total, value) => total + value, 0);
  const p = outputs[target] / sum;
  const clipped = Math.min(Math.max(p, 1e-7), 1 - 1e-7);
  const inside = p === clipped ? 1 : 0;
  return {
    loss: -Math.log(clipped),
    metric: hit(outputs, target),
    gradient: outputs.map((value, i) => inside * (1 / sum - (i === target ? 1 / value : 0))),
  };
}

function hit(outputs: number[], target: number): number {
  return outputs.indexOf(Math.max(...outputs)) === target ? 1 : 0;
}
