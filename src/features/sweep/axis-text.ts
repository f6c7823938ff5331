import type { AxisValue, SweepValues } from '@/core/experiments/axes';
import { formatNumber } from '@/ui/number-text';

const titles: Record<string, string> = {
  learningRate: 'rate',
  batchSize: 'batch',
  width: 'width ×',
  units: 'units',
  dropout: 'dropout',
  optimizer: 'optimizer',
  seed: 'seed',
};

/** What an axis is called in a few letters, such as `rate` or `units 2`. */
export function axisTitle(key: string): string {
  const [name, layer] = key.split('.');
  return layer === undefined ? titles[name] : `${titles[name]} ${Number(layer) + 1}`;
}

/** A value as short as it can be written. */
export function valueText(value: AxisValue): string {
  return typeof value === 'number' ? formatNumber(value) : value;
}

/** A combination in one line: `rate 1e-4, batch 64`. */
export function valuesText(values: SweepValues): string {
  return Object.entries(values)
    .map(([key, value]) => `${axisTitle(key)} ${valueText(value)}`)
    .join(', ');
}
