/**
 * @file A trainer in float64, written for reading: what the tests hold this device against.
 */
import { weightSpecs, type WeightSpec } from '@/core/network/plan';
import type { PreparedRows } from '@/core/preparation/prepared-data';
import type { Optimizer } from '@/core/training/optimizers';
import type { TrainerSpec } from '../../../device';
import type { Matrix } from './matrix';
import { dropoutKey, passLayer, softmax, type Passed } from './reference-layers';
import { scoreRow } from './reference-loss';

export interface ReferenceSums {
  loss: number;
  metric: number;
}

export interface ReferenceTrainer {
  /** Flat, in the order of `weightSpecs`; may be changed from outside. */
  weights: number[][];
  /** The gradients of the last step, of trainable weights only. */
  gradients: number[][];
  /** One step on those rows; gives their sums as seen before it. */
  step(rows: readonly number[], learningRate: number): ReferenceSums;
  /** The sums of rows in inference mode, without class weights. */
  evaluate(rows: PreparedRows): ReferenceSums;
  /** Outputs in inference mode, `[rows][outputs]`. */
  predict(x: Float32Array, numRows: number): Matrix;
}

/** A reference trainer of a spec. */
export function createReferenceTrainer(spec: TrainerSpec): ReferenceTrainer {
  const { plan, data } = spec;
  const specs = weightSpecs(plan);
  const weights = spec.weights.map((values) => Array.from(values));
  const slots = weights.map((values) => [values.map(() => 0), values.map(() => 0)]);
  const fromLogits = isSoftmaxCrossEntropy(spec);
  let step = 0;

  function forward(x: Matrix, training: boolean): Passed[] {
    let at = x;
    return plan.layers.map((layer, index) => {
      const own = weights.filter((_, i) => specs[i].layer === index);
      const key = training ? dropoutKey(spec.seed, index, step) : null;
      const isLogits = fromLogits && index === plan.layers.length - 1 && layer.kind === 'dense';
      const passed = passLayer(isLogits ? { ...layer, activation: 'linear' } : layer, at, own, key);
      at = passed.outputs;
      return passed;
    });
  }

  const score = (outputs: Matrix, y: readonly number[]) =>
    outputs.map((row, r) => scoreRow(spec.loss, fromLogits, row, y[r]));

  const trainer: ReferenceTrainer = {
    weights,
    gradients: [],
    step(rows, learningRate) {
      const y = rows.map((row) => data.train.y[row]);
      const passes = forward(pick(data.train, rows, data.numFeatures), true);
      const scored = score(passes.at(-1)!.outputs, y);
      const weigh = y.map((target) => data.classWeights?.[target] ?? 1);
      let gradient = scored.map((row, r) => row.gradient.map((g) => (g * weigh[r]) / rows.length));
      const gradients: number[][] = [];
      for (const passed of passes.reverse()) {
        const back = passed.backward(gradient);
        gradients.unshift(...back.weights);
        gradient = back.inputs;
      }
      trainer.gradients = gradients;
      update(spec.optimizer, specs, weights, gradients, slots, learningRate, step++);
      return sum(scored.map((row, r) => ({ ...row, loss: row.loss * weigh[r] })));
    },
    evaluate(rows) {
      const all = Array.from({ length: rows.numRows }, (_, row) => row);
      const outputs = forward(pick(rows, all, data.numFeatures), false).at(-1)!.outputs;
      return sum(score(outputs, Array.from(rows.y)));
    },
    predict(x, numRows) {
      const all = Array.from({ length: numRows }, (_, row) => row);
      const outputs = forward(pick({ x }, all, data.numFeatures), false).at(-1)!.outputs;
      return fromLogits ? outputs.map(softmax) : outputs;
    },
  };
  return trainer;
}

function isSoftmaxCrossEntropy({ plan, loss }: TrainerSpec): boolean {
  const last = plan.layers[plan.layers.length - 1];
  return (
    loss === 'categorical_crossentropy' && last.kind === 'dense' && last.activation === 'softmax'
  );
}

function pick({ x }: { x: Float32Array }, rows: readonly number[], width: number): Matrix {
  return rows.map((row) => Array.from(x.subarray(row * width, (row + 1) * width)));
}

function sum(rows: readonly ReferenceSums[]): ReferenceSums {
  return rows.reduce(
    (total, row) => ({ loss: total.loss + row.loss, metric: total.metric + row.metric }),
    { loss: 0, metric: 0 },
  );
}

function update(
  optimizer: Optimizer,
  specs: readonly WeightSpec[],
  weights: number[][],
  gradients: number[][],
  slots: number[][][],
  learningRate: number,
  step: number,
): void {
  let next = 0;
  weights.forEach((values, i) => {
    if (!specs[i].trainable) return;
    const gradient = gradients[next++];
    const [first, second] = slots[i];
    values.forEach((_, k) => {
      values[k] += change(optimizer, gradient[k], first, second, k, learningRate, step + 1);
    });
  });
}

/** What is added to weight k; its slots are moved on. `t` counts steps from 1. */
function change(
  optimizer: Optimizer,
  g: number,
  first: number[],
  second: number[],
  k: number,
  rate: number,
  t: number,
): number {
  switch (optimizer.kind) {
    case 'sgd':
      return (first[k] = optimizer.momentum * first[k] - rate * g);
    case 'rmsprop':
      first[k] = optimizer.rho * first[k] + (1 - optimizer.rho) * g * g;
      return (-rate * g) / Math.sqrt(first[k] + optimizer.epsilon);
    case 'adam': {
      const { beta1, beta2, epsilon } = optimizer;
      first[k] = beta1 * first[k] + (1 - beta1) * g;
      second[k] = beta2 * second[k] + (1 - beta2) * g * g;
      const alpha = (rate * Math.sqrt(1 - beta2 ** t)) / (1 - beta1 ** t);
      return (-alpha * first[k]) / (Math.sqrt(second[k]) + epsilon);
    }
  }
}
