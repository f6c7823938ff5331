import type { Statistic } from '@/core/metrics/bootstrap';
import type { Interval } from '@/core/metrics/intervals';

/** One score of a set of rows with its yardstick. */
export interface Score {
  name: string;
  /** What it is, in one line. */
  hint: string;
  value: number;
  /** What the simplest guess reaches; null where there is none. */
  baseline: number | null;
  lowerIsBetter?: boolean;
  /** Its 95 % interval where a formula gives it. */
  interval?: Interval;
  /** Else what to resample, on the rows of `resampledRows`. */
  statistic?: Statistic;
}
