import { epochsDone, type Run } from '@/core/training/run';
import { summarizeRun } from '@/core/training/run-summary';
import { spokenLanguage } from '@/words/say';

export const columnKeys = [
  'name',
  'learningRate',
  'batchSize',
  'epochs',
  'valLoss',
  'valMetric',
  'testMetric',
  'seconds',
] as const;
export type ColumnKey = (typeof columnKeys)[number];

export interface RunOrder {
  by: ColumnKey;
  descending: boolean;
}

export interface RunFilter {
  /** Words that must occur in the name, the table's name, the optimizer or the loss. */
  text: string;
  starredOnly: boolean;
}

/** Runs that pass the filter, in that order; starting order decides between equals, runs without a value come last. */
export function arrangeRuns(
  runs: readonly Run[],
  order: RunOrder | null,
  filter: RunFilter,
): readonly Run[] {
  const passing = runs.filter((run) => passes(run, filter));
  if (!order) return passing.reverse();
  const keyed = passing.map((run) => ({ run, value: valueOf(run, order.by) }));
  keyed.sort((a, b) => compare(a.value, b.value, order.descending));
  return keyed.map(({ run }) => run);
}

/** What a run is sorted by in a column; null where it has none yet. */
export function valueOf(run: Run, key: ColumnKey): number | string | null {
  const { training } = run.recipe;
  switch (key) {
    case 'name':
      return run.name;
    case 'learningRate':
      return training.learningRate;
    case 'batchSize':
      return training.batchSize;
    case 'epochs':
      return epochsDone(run);
    default:
      return summarizeRun(run)[key];
  }
}

function passes({ name, tableName, starred, recipe }: Run, filter: RunFilter): boolean {
  if (filter.starredOnly && !starred) return false;
  const { optimizer, loss } = recipe.training;
  const all = [name, tableName, optimizer.kind, loss].join(' ').toLowerCase();
  return filter.text
    .toLowerCase()
    .split(/\s+/)
    .every((word) => all.includes(word));
}

type Value = number | string | null;

function compare(a: Value, b: Value, descending: boolean): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  const sign = descending ? -1 : 1;
  if (typeof a === 'number' && typeof b === 'number') return sign * (a - b);
  return sign * String(a).localeCompare(String(b), spokenLanguage(), { numeric: true });
}
