import type { RateSuggestion, RatePoint } from '@/core/experiments/suggest-rate';
import type { Sweep } from '@/core/experiments/sweep';
import type { Trial } from '@/core/experiments/trials';
import type { UserErrorData } from '@/core/errors';
import type { ChanceForm } from './chance-setup';
import type { SweepForm } from './sweep-form';

export type ExperimentKind = 'sweep' | 'repeats' | 'folds' | 'finder';

/** Which experiment is shown, and what a person set of each; all else follows the recipe. */
export interface ExperimentSetup {
  kind: ExperimentKind;
  sweep: Partial<SweepForm>;
  chance: Partial<ChanceForm>;
}

export const startingSetup: ExperimentSetup = { kind: 'sweep', sweep: {}, chance: {} };

export type Progress = 'preparing' | 'running' | 'held' | 'done' | 'cancelled';

/** A sweep on the page: what was asked for and how far it is. Its runs are found by their ids. */
export interface SweepView {
  id: string;
  /** From 1, counting all sweeps of the page. */
  number: number;
  tableName: string;
  kind: Exclude<ExperimentKind, 'finder'>;
  sweep: Sweep;
  /** In the order in which they start. */
  trials: readonly (Trial & { run: string })[];
  progress: Progress;
  /** Number of workers; 0 before they are known. */
  workers: number;
  /** Why it could not start. */
  error: UserErrorData | null;
}

/** A search for a learning rate. */
export interface FinderView {
  points: readonly RatePoint[];
  progress: Progress;
  /** Null until it has ended, and where the loss did not fall. */
  suggestion: RateSuggestion | null;
  error: UserErrorData | null;
}

/** True while Cancel makes sense. */
export function isUnderWay(progress: Progress | undefined): boolean {
  return progress === 'preparing' || progress === 'running' || progress === 'held';
}
