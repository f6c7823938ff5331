import type { Statistic } from '@/core/metrics/bootstrap';
import type { Interval } from '@/core/metrics/intervals';

/** The scores that have a name and a hint in the words. */
export type ScoreId =
  | 'accuracy'
  | 'f1Macro'
  | 'f1Weighted'
  | 'auc'
  | 'aucMacro'
  | 'logLoss'
  | 'mae'
  | 'medianError'
  | 'rmse'
  | 'r2';

/** One score of a set of rows with its yardstick. */
export interface Score {
  id: ScoreId;
  /** The class that it is of, where it is of one. */
  ofClass?: string;
  value: number;
  /** What the simplest guess reaches; null where there is none. */
  baseline: number | null;
  lowerIsBetter?: boolean;
  /** Its 95 % interval where a formula gives it. */
  interval?: Interval;
  /** Else what to resample, on the rows of `resampledRows`. */
  statistic?: Statistic;
}
