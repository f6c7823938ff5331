/**
 * @file The tutorial's job, for both halves of bench/webgl.ts that run in the browser: 1,007 training and 112 validation
 * rows of 11 features and 9 classes.
 */
import { initialWeights } from '@/core/network/initial-weights';
import type { Layer } from '@/core/network/layers';
import { planNetwork } from '@/core/network/plan';
import type { TrainerSpec } from '@/engine/device';
import { randomData } from '@/engine/testing/random-data';

export const learningRate = 5.6194e-5;
export const batchSize = 128;

/** The tutorial's network on made-up data of its size. */
export function tutorialSpec(): TrainerSpec {
  const dense = (units: number): Layer => ({ kind: 'dense', units, activation: 'relu' });
  const norm: Layer = { kind: 'batch-normalization', momentum: 0.99, epsilon: 1e-3 };
  const drop: Layer = { kind: 'dropout', rate: 0.3 };
  const hidden = [dense(144), norm, drop, dense(144), norm, drop, dense(16), norm];
  const plan = planNetwork({ layers: hidden, outputActivation: 'softmax' }, 11, 9);
  return {
    plan,
    optimizer: { kind: 'adam', beta1: 0.9, beta2: 0.999, epsilon: 1e-7 },
    loss: 'categorical_crossentropy',
    batchSize,
    seed: 1,
    data: randomData({ rows: 1007, validationRows: 112, features: 11, outputs: 9 }),
    weights: initialWeights(plan, 1),
  };
}

/** What either half of the bench does in its page. */
export interface Contestant {
  /** Prepares and trains one epoch: the milliseconds it took. */
  first(): Promise<number>;
  /** Trains so many epochs: milliseconds an epoch. */
  epochs(count: number): Promise<number>;
}

/** Milliseconds that something takes. */
export async function time(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
