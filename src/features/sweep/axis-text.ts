import type { AxisName, AxisValue, SweepValues } from '@/core/experiments/axes';
import { formatNumber } from '@/ui/number-text';
import { say } from '@/words/say';
import type { Combination } from './trial-rows';

/** What an axis is called in a few letters, such as `rate` or `units 2`. */
export function axisTitle(key: string): string {
  const [axis, place] = key.split('.');
  const name = axis as AxisName;
  const layer = Number(place) + 1;
  if (name === 'units') return say('sweep.axes.units', { layer });
  if (name === 'dropout' && place !== undefined) return say('sweep.axes.dropoutAt', { layer });
  return say(`sweep.axes.${name}`);
}

/** A value as short as it can be written. */
export function valueText(value: AxisValue): string {
  return typeof value === 'number' ? formatNumber(value) : value;
}

/** What a chart of a metric over all that varied is called. */
export function chartTitle(metric: string, combinations: readonly Combination[]): string {
  const axes = Object.keys(combinations[0].first.values).map(axisTitle);
  return say('sweep.results.chart', { metric, axes });
}

/** A combination in one line: `rate 1e-4, batch 64`. */
export function valuesText(values: SweepValues): string {
  const each = Object.entries(values).map(([key, value]) =>
    say('sweep.value', { axis: axisTitle(key), value: valueText(value) }),
  );
  return say('sweep.values', { values: each });
}
