import { summarize, type Spread } from '@/core/experiments/summarize';
import { compareResults, resultOf, type TrialResult } from '@/core/experiments/trial-result';
import type { SweepValues } from '@/core/experiments/axes';
import type { Recipe } from '@/core/recipe/recipe';
import { isActive, type Run } from '@/core/training/run';
import type { SweepView } from './sweep-view';

/** One run of a sweep with what has become of it; `run` is null before it starts. */
export interface TrialRow {
  id: string;
  number: number;
  values: SweepValues;
  recipe: Recipe;
  combination: number;
  fold: number | null;
  run: Run | null;
  result: TrialResult | null;
}

/** Every run in the order in which they start. */
export function trialRows({ trials, sweep }: SweepView, runs: readonly Run[]): TrialRow[] {
  const byId = new Map(runs.map((run) => [run.id, run]));
  return trials.map((trial, index) => {
    const run = byId.get(trial.run) ?? null;
    const { kind } = trial.recipe.task;
    return {
      id: trial.run,
      number: index + 1,
      values: trial.values,
      recipe: trial.recipe,
      combination: trial.combination,
      fold: trial.fold && trial.fold.fold,
      run,
      result: run && run.status !== 'failed' ? resultOf(run.history, sweep.monitor, kind) : null,
    };
  });
}

/** One combination of values with the spread of its runs. */
export interface Combination {
  first: TrialRow;
  rows: readonly TrialRow[];
  loss: Spread | null;
  metric: Spread | null;
  /** Mean cost; Infinity where no run has a result. */
  cost: number;
}

/** The combinations, best mean first. */
export function rankedCombinations(rows: readonly TrialRow[]): Combination[] {
  const spreads = (pick: (result: TrialResult) => number) =>
    summarize(
      rows.map(({ combination, result }) => ({
        combination,
        value: result && pick(result),
      })),
    );
  const losses = spreads((result) => result.valLoss);
  const metrics = spreads((result) => result.valMetric);
  const costs = spreads((result) => result.cost);
  return [...byCombination(rows)]
    .map(([combination, own]) => ({
      first: own[0],
      rows: own,
      loss: losses.get(combination) ?? null,
      metric: metrics.get(combination) ?? null,
      cost: costs.get(combination)?.mean ?? Infinity,
    }))
    .sort((a, b) => (a.cost === b.cost ? 0 : a.cost - b.cost));
}

function byCombination(rows: readonly TrialRow[]): Map<number, TrialRow[]> {
  const groups = new Map<number, TrialRow[]>();
  for (const row of rows) {
    const group = groups.get(row.combination);
    if (group) group.push(row);
    else groups.set(row.combination, [row]);
  }
  return groups;
}

/** The best single run, or null before any has a result. */
export function bestRow(rows: readonly TrialRow[]): TrialRow | null {
  return (
    rows.toSorted((a, b) => compareResults(a.result, b.result)).find(({ result }) => result) ?? null
  );
}

/** How many runs have ended. */
export function countEnded(rows: readonly TrialRow[]): number {
  return rows.filter(({ run }) => run !== null && !isActive(run)).length;
}
