import type { MetricNames } from '@/core/metrics/metric-names';
import { formatMetric, plural } from '@/ui/format';
import type { Combination } from './trial-rows';
import type { SweepView } from './sweep-view';

/** What repeats or folds say, in a sentence or two; null before two of them have a result. */
export function spreadSentence(
  kind: SweepView['kind'],
  { metric }: Combination,
  names: MetricNames,
): string | null {
  if (kind === 'sweep' || !metric || metric.count < 2) return null;
  const { mean, sd, count, min, max } = metric;
  const over = plural(count, kind === 'folds' ? 'fold' : 'seed');
  const range = `${formatMetric(min, 3)} to ${formatMetric(max, 3)}`;
  return (
    `val_${names.metric} ${formatMetric(mean, 3)} ± ${formatMetric(sd, 3)} over ${over} (${range}). ` +
    'Differences between two single runs that are smaller than this are noise.'
  );
}
