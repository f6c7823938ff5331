/**
 * @file What a pool of workers says to each of them beside the commands of a single run: the data comes once, and each
 * run names it. The worker answers with the usual training events.
 */
import type { FoldChoice } from '../experiments/fold-data';
import type { RateRamp } from '../experiments/rate-ramp';
import type { PreparedData } from '../preparation/prepared-data';
import type { TrainingCommand } from './training-protocol';

type Train = Extract<TrainingCommand, { type: 'train' }>;

export type PoolCommand =
  /** Keeps the data for the runs to come, in place of what was kept before. */
  { type: 'hold'; data: PreparedData } | TrainHeld;

/** A run on the data that the worker holds. */
export interface TrainHeld extends Omit<Train, 'type' | 'data'> {
  type: 'train-held';
  /** Which part of the training rows validates; the recipe's own validation rows where null. */
  fold: FoldChoice | null;
  /** Epochs done after which the run ends as stopped, to go on from its model later; null for all. */
  until: number | null;
  /** Tries rates in place of training: each of the run's `epochs` is a single step at the rate that it names. */
  ramp: RateRamp | null;
}
