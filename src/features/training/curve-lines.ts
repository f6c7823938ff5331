/** Which lines a chart draws: both series of the shown run, one of every run compared with it. */
import type { History } from '@/core/training/history';
import type { Run } from '@/core/training/run';

export type Series = 'training' | 'validation';

export interface CurveLine {
  key: string;
  /** Keras's name for the shown run's line, the run's name for others. */
  label: string;
  series: Series;
  /** `[epochs]`. */
  values: readonly number[];
  /** Place among the compared runs, which decides colour and marker; null for the shown run. */
  slot: number | null;
}

type Metric = 'loss' | 'metric';

/** The numbers of one curve. */
export function seriesOf(history: History, metric: Metric, series: Series): readonly number[] {
  if (metric === 'loss') return series === 'training' ? history.loss : history.valLoss;
  return series === 'training' ? history.metric : history.valMetric;
}

/** Lines from the faintest to the strongest. Compared runs show validation, or training where validation is hidden. */
export function linesOf(given: {
  run: Run | null;
  compared: readonly Run[];
  metric: Metric;
  name: string;
  slots: ReadonlyMap<string, number>;
  hidden: ReadonlySet<string>;
}): CurveLine[] {
  const { run, compared, metric, name, slots, hidden } = given;
  const shown = (['training', 'validation'] as const).filter((series) => !hidden.has(series));
  const others = compared.filter(({ id }) => !hidden.has(id));
  const series = shown.at(-1);
  const lines: CurveLine[] = [];
  if (series) {
    for (const { id, name: label, history } of others) {
      const values = seriesOf(history, metric, series);
      lines.push({ key: id, label, series, values, slot: slots.get(id) ?? 0 });
    }
  }
  if (!run) return lines;
  for (const one of shown) {
    const values = seriesOf(run.history, metric, one);
    lines.push({ key: one, label: seriesName(name, one), series: one, values, slot: null });
  }
  return lines;
}

/** The shown run's lines as the legend has them, then those of others. */
export function readingOrder(lines: readonly CurveLine[]): CurveLine[] {
  return [
    ...lines.filter(({ slot }) => slot === null),
    ...lines.filter(({ slot }) => slot !== null),
  ];
}

/** `loss` or `val_loss`. */
export function seriesName(name: string, series: Series): string {
  return series === 'training' ? name : `val_${name}`;
}

/** A place for each compared run: those that had one keep it, others get the lowest that is free. */
export function assignSlots(
  before: ReadonlyMap<string, number>,
  ids: readonly string[],
): ReadonlyMap<string, number> {
  const kept = ids.filter((id) => before.has(id));
  if (kept.length === ids.length && before.size === ids.length) return before;
  const slots = new Map(kept.map((id) => [id, before.get(id)!]));
  const taken = new Set(slots.values());
  for (const id of ids) {
    if (slots.has(id)) continue;
    let slot = 0;
    while (taken.has(slot)) slot++;
    taken.add(slot);
    slots.set(id, slot);
  }
  return slots;
}

/** Smallest and largest finite number between two epochs, above 0 only where `positive`; null where there is none. */
export function extentOf(
  lines: readonly Pick<CurveLine, 'values'>[],
  [from, to]: readonly [number, number],
  positive: boolean,
): readonly [number, number] | null {
  let min = Infinity;
  let max = -Infinity;
  for (const { values } of lines) {
    const end = Math.min(values.length, to);
    for (let index = Math.max(0, from - 1); index < end; index++) {
      const value = values[index];
      if (!Number.isFinite(value) || (positive && value <= 0)) continue;
      if (value < min) min = value;
      if (value > max) max = value;
    }
  }
  return max >= min ? [min, max] : null;
}
