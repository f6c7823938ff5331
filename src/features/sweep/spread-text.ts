import type { MetricNames } from '@/core/metrics/metric-names';
import { formatMetric } from '@/ui/format';
import { say } from '@/words/say';
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
  return say(`sweep.spread.${kind}`, {
    metric: `val_${names.metric}`,
    mean: formatMetric(mean, 3),
    sd: formatMetric(sd, 3),
    number: count,
    min: formatMetric(min, 3),
    max: formatMetric(max, 3),
  });
}
