/**
 * @file What the page and the training worker say to each other. One run at a time; every event names its run,
 * so that a late word about an old run is told apart. A run ends with exactly one `finished` or `failed`.
 */
import type { Phrase } from '../../words/say';
import type { UserErrorData } from '../errors';
import type { PreparedData } from '../preparation/prepared-data';
import type { Recipe } from '../recipe/recipe';
import type { NetworkInspection } from '../network/inspection';
import type { Change, ChangedSettings } from '../training/changes';
import type { Checkpoint } from '../training/checkpoint';
import type { EpochMetrics, History } from '../training/history';

/** Which device to train on; `auto` lets the engine choose. */
export type DeviceChoice = 'auto' | 'webgl' | 'tfjs' | 'simd';

/** Where the arithmetic happens, in words for the page. */
export interface BackendInfo {
  device: Exclude<DeviceChoice, 'auto'>;
  /** Short name to show, such as `WebGL` or `CPU`. */
  name: string;
  /** The graphics renderer or other detail; empty where unknown. */
  detail: string;
  /** One sentence where the choice needs explaining (WebGL is missing, the CPU is faster); else null. */
  note: Phrase | null;
}

export type TrainingCommand =
  | {
      type: 'train';
      run: string;
      recipe: Recipe;
      data: PreparedData;
      device: DeviceChoice;
      /**
       * Where to go on from; the run's first epoch without it. The epochs of its history, at least those up to the
       * checkpoint, are not reported again: what lies between is trained in silence, from the beginning where it is null.
       */
      start?: { checkpoint: Checkpoint | null; history: History };
    }
  /** Takes effect before the next step; answered by `changed`. */
  | { type: 'change'; run: string; settings: ChangedSettings }
  /** Asks for a look into the network as it is now; answered by `inspected`. */
  | { type: 'inspect'; run: string }
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
  /** A change that was asked for, with the place where it took effect. */
  | { type: 'changed'; run: string; change: Change }
  /** A state to go on from, now and then; the page decides which to keep. */
  | { type: 'checkpoint'; run: string; checkpoint: Checkpoint }
  | { type: 'inspected'; run: string; inspection: NetworkInspection }
  | {
      type: 'finished';
      run: string;
      reason: 'completed' | 'stopped' | 'early-stopped';
      seconds: number;
      test: SetPredictions;
      /** The model: its weights are those of epoch `model.epoch`, the best one where early stopping restored it. */
      model: Checkpoint;
    }
  | { type: 'failed'; run: string; error: UserErrorData };
