/**
 * @file What a device is: a place where a network's arithmetic happens. The training loop, the random streams and the
 * history are shared; a device only computes steps. Given the same spec, every device ends a step with the same
 * weights up to rounding (docs/design.md says how closely), because all randomness is a hash of (seed, step, place).
 *
 * The loss of a batch is the mean over its rows of the row's loss times its class weight, plus the penalties of
 * `penaltiesOf(plan)`; the penalties count in the reported sums too, in training and validation, once a row as in Keras. A softmax output with
 * categorical cross-entropy is computed from the logits, as Keras does: loss = logsumexp(z) - z[y], gradient
 * (p - y) / rows. Binary cross-entropy is that of one sigmoid unit, from its logit; `plan.numOutputs` is then 1, while
 * the data's classes and class weights are two.
 */
import type { WordKey } from '@/words/say';
import type { NetworkPlan } from '@/core/network/plan';
import type { PreparedData } from '@/core/preparation/prepared-data';
import type { BackendInfo } from '@/core/protocol/training-protocol';
import type { TrainerState } from '@/core/training/checkpoint';
import type { Clipping } from '@/core/training/clipping';
import type { LossName } from '@/core/training/losses';
import type { Optimizer } from '@/core/training/optimizers';

export interface TrainerSpec {
  plan: NetworkPlan;
  optimizer: Optimizer;
  loss: LossName;
  /** Of the gradients, the regularizers' among them, before the optimizer sees them; none by default. */
  clipping?: Clipping;
  /**
   * Keras's `label_smoothing` of cross-entropies after softmax or sigmoid, in training and validation; 0 by default.
   * core/recipe/pairing.ts keeps it from all others.
   */
  labelSmoothing?: number;
  /** The largest number of rows a step will have. */
  batchSize: number;
  /** Seeds dropout; the initial weights and the order of rows come from outside. */
  seed: number;
  data: PreparedData;
  /** In the order of `weightSpecs(plan)`. */
  weights: readonly Float32Array[];
}

/** Sums over rows since the sums were last read. */
export interface MetricSums {
  rows: number;
  /** Sum of the rows' losses. */
  loss: number;
  /** Rows whose largest output is the true class (or that are on its side of probability 0.5), or the sum of the rows' absolute errors for regression. */
  metric: number;
}

export interface Trainer {
  readonly backend: BackendInfo;
  /** Sets the order of the training rows for the epoch that begins: a permutation of 0..rows - 1. */
  setOrder(order: Uint32Array): void;
  /** One optimizer step on the rows `order[from]..order[to - 1]`. Adds their losses, as seen before the step, to the sums. */
  step(from: number, to: number, learningRate: number): void;
  /**
   * The epoch's training sums, which it resets, and those of the validation rows in inference mode.
   * Resolves when the device has done all steps so far: the one point where the loop waits.
   */
  finishEpoch(): Promise<{ training: MetricSums; validation: MetricSums }>;
  /** Resolves when the steps submitted so far are done; a long epoch waits now and then to keep the device responsive. */
  settle(): Promise<void>;
  /** Outputs of any rows in inference mode, `[numRows, numOutputs]`: probabilities after softmax, else values. */
  predict(x: Float32Array, numRows: number): Promise<Float32Array>;
  getState(): Promise<TrainerState>;
  setState(state: TrainerState): void;
  /** Frees everything. Safe to call twice. */
  dispose(): void;
}

export interface Device {
  readonly name: BackendInfo['device'];
  /** Why it cannot run here, as a key of words, or null where it can. */
  unavailable(): Promise<WordKey | null>;
  /** Throws `UserError` where the network does not fit the device's limits. */
  createTrainer(spec: TrainerSpec): Promise<Trainer>;
}

/** The device went away under a run (a lost graphics context): the run can go on elsewhere from its last good state. */
export class DeviceLostError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'DeviceLostError';
  }
}
