/**
 * @file What the page and the training worker say to each other. One run at a time; every event names its run,
 * so that a late word about an old run is told apart. A run ends with exactly one `finished` or `failed`.
 */
import type { UserErrorData } from '../errors';
import type { PreparedData } from '../preparation/prepared-data';
import type { Recipe } from '../recipe/recipe';
import type { EpochMetrics } from '../training/history';

/** Which device to train on; `auto` lets the engine choose. */
export type DeviceChoice = 'auto' | 'webgl' | 'tfjs' | 'simd';

/** Where the arithmetic happens, in words for the page. */
export interface BackendInfo {
  device: Exclude<DeviceChoice, 'auto'>;
  /** Short name to show, such as `WebGL` or `CPU`. */
  name: string;
  /** The graphics renderer or other detail; empty where unknown. */
  detail: string;
  /** One plain sentence where the choice needs explaining (WebGL is missing, the CPU is faster); else null. */
  note: string | null;
}

export type TrainingCommand =
  | { type: 'train'; run: string; recipe: Recipe; data: PreparedData; device: DeviceChoice }
  | { type: 'pause'; run: string }
  | { type: 'resume'; run: string }
  | { type: 'stop'; run: string };

/** Predictions for one set of rows after training. */
export interface SetPredictions {
  rowIds: Uint32Array;
  /** `[rows]` as in `PreparedRows.y`. */
  truth: Float32Array;
  /** `[rows, numOutputs]`: probabilities for classification, values for regression. */
  outputs: Float32Array;
}

export type TrainingEvent =
  | { type: 'backend'; run: string; backend: BackendInfo }
  /** Epochs that ended since the last such event; `seconds` of training so far, pauses left out. */
  | { type: 'epochs'; run: string; epochs: EpochMetrics[]; seconds: number }
  /** Steps done of the epoch under way, at most a few times a second. */
  | { type: 'steps'; run: string; done: number; of: number }
  | { type: 'paused'; run: string }
  | { type: 'resumed'; run: string }
  | {
      type: 'finished';
      run: string;
      reason: 'completed' | 'stopped';
      seconds: number;
      test: SetPredictions;
    }
  | { type: 'failed'; run: string; error: UserErrorData };
