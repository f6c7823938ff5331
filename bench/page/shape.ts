/**
 * @file The sizes of a training job, as every contestant of the benchmark is told them: this project's devices, stock
 * TensorFlow.js and PyTorch.
 */
import { initialWeights } from '@/core/network/initial-weights';
import type { Layer } from '@/core/network/layers';
import { planNetwork } from '@/core/network/plan';
import type { TrainerSpec } from '@/engine/device';
import { randomData } from '@/engine/testing/random-data';

export interface Shape {
  rows: number;
  validationRows: number;
  features: number;
  /** Classes. */
  outputs: number;
  batchSize: number;
  /** Dense with relu, batch normalization, and dropout where the rate is above 0. */
  blocks: readonly { units: number; dropout: number }[];
}

/** The tutorial's learning rate, for every job. */
export const learningRate = 5.6194e-5;

/** The tutorial's network and the sizes of its table. */
export const tutorialShape: Shape = {
  rows: 1007,
  validationRows: 112,
  features: 11,
  outputs: 9,
  batchSize: 128,
  blocks: [
    { units: 144, dropout: 0.3 },
    { units: 144, dropout: 0.3 },
    { units: 16, dropout: 0 },
  ],
};

/** What a trainer needs for such a job, on made-up data. */
export function specOf(shape: Shape): TrainerSpec {
  const { rows, validationRows, features, outputs, batchSize, blocks } = shape;
  const layers = blocks.flatMap(({ units, dropout }): Layer[] => [
    { kind: 'dense', units, activation: 'relu' },
    { kind: 'batch-normalization', momentum: 0.99, epsilon: 1e-3 },
    ...(dropout > 0 ? [{ kind: 'dropout' as const, rate: dropout }] : []),
  ]);
  const plan = planNetwork({ layers, outputActivation: 'softmax' }, features, outputs);
  return {
    plan,
    optimizer: { kind: 'adam', beta1: 0.9, beta2: 0.999, epsilon: 1e-7 },
    loss: 'categorical_crossentropy',
    batchSize,
    seed: 1,
    data: randomData({ rows, validationRows, features, outputs }),
    weights: initialWeights(plan, 1),
  };
}
