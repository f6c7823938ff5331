import { useMemo } from 'react';
import { resampledRows } from '@/core/metrics/bootstrap';
import { hits } from '@/core/metrics/classification';
import { wilsonInterval, type Interval } from '@/core/metrics/intervals';
import { absoluteErrors } from '@/core/metrics/regression';
import { meanStatistic } from '@/core/metrics/statistics';
import type { SetPredictions } from '@/core/protocol/training-protocol';
import { useIntervals, type Resampling } from './use-intervals';

/** The 95 % interval of the accuracy at once, of the MAE as soon as it is resampled; null until then. */
export function useMainInterval(test: SetPredictions | null, seed: number): Interval | null {
  const accuracy = useMemo(() => test && accuracyInterval(test), [test]);
  const asked = useMemo(() => test && errorResampling(test, seed), [test, seed]);
  const intervals = useIntervals(asked);
  return accuracy ?? intervals?.mae ?? null;
}

function accuracyInterval({ truth, outputs }: SetPredictions): Interval | null {
  const numOutputs = outputs.length / truth.length;
  if (!(numOutputs > 1)) return null;
  const right = hits(truth, outputs, numOutputs).reduce((sum, hit) => sum + hit, 0);
  return wilsonInterval(right, truth.length);
}

function errorResampling({ truth, outputs }: SetPredictions, seed: number): Resampling | null {
  if (truth.length === 0 || outputs.length > truth.length) return null;
  const errors = absoluteErrors(truth, outputs);
  const drawn = Float64Array.from(resampledRows(errors.length), (row) => errors[row]);
  const mae = errors.reduce((sum, error) => sum + error, 0) / errors.length;
  return {
    numRows: errors.length,
    seed,
    statistics: { mae: meanStatistic(drawn) },
    estimates: { mae },
  };
}
