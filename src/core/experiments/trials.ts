/**
 * @file The runs that a sweep makes of a recipe.
 */
import { UserError } from '../errors';
import { streamKey, uniformAt } from '../random/counter';
import type { Recipe } from '../recipe/recipe';
import { axisKey, axisValues, withValues, type Axis, type SweepValues } from './axes';
import type { FoldChoice } from './fold-data';
import { MAX_RUNS, type Sweep } from './sweep';

/** One run of a sweep. */
export interface Trial {
  recipe: Recipe;
  values: SweepValues;
  /** Trials that differ by seed or fold only share this number, counted from 0. */
  combination: number;
  fold: FoldChoice | null;
}

type Plan = Pick<Sweep, 'axes' | 'search' | 'repeats' | 'folds'>;

/** How many runs the sweep makes; where they are far too many, some number above `MAX_RUNS`. */
export function countRuns(plan: Plan): number {
  return combinationsOf(plan).length * plan.repeats * (plan.folds ?? 1);
}

/**
 * Every run of the sweep, combination by combination. Each has the sweep's epochs, none of the recipe's changes, and
 * for repeats the recipe's seed and those after it. Throws `UserError` where there are more than `MAX_RUNS`.
 */
export function recipesOf(sweep: Sweep, recipe: Recipe): Trial[] {
  const { repeats, folds, epochs } = sweep;
  if (countRuns(sweep) > MAX_RUNS) throw tooManyRuns();
  const base = { ...recipe, training: { ...recipe.training, epochs, changes: [] } };
  return combinationsOf(sweep).flatMap((values, combination) => {
    const changed = withValues(base, values);
    return Array.from({ length: repeats }, (_, repeat) => {
      const seed = (changed.training.seed + repeat) >>> 0;
      const repeated = { ...changed, training: { ...changed.training, seed } };
      return foldsOf(folds, recipe).map((fold) => ({
        recipe: repeated,
        values,
        combination,
        fold,
      }));
    }).flat();
  });
}

function foldsOf(folds: number | null, { task, split }: Recipe): (FoldChoice | null)[] {
  if (folds === null) return [null];
  const stratified = split.method === 'stratified' && task.kind === 'classification';
  return Array.from({ length: folds }, (_, fold) => ({ fold, folds, stratified }));
}

/** The values of each combination, none twice; one without values where nothing varies. */
function combinationsOf({ axes, search }: Plan): SweepValues[] {
  if (axes.length === 0) return [{}];
  if (search.kind === 'grid') return gridOf(axes);
  const drawn = Array.from({ length: search.runs }, (_, run) => draw(axes, search.seed, run));
  return [...new Map(drawn.map((values) => [JSON.stringify(values), values])).values()];
}

/** Every combination, the last axis fastest; of a grid that is far too large only its beginning. */
function gridOf(axes: readonly Axis[]): SweepValues[] {
  return axes.reduce<SweepValues[]>(
    (combinations, axis) =>
      combinations
        .flatMap((values) =>
          axisValues(axis).map((value) => ({ ...values, [axisKey(axis)]: value })),
        )
        .slice(0, MAX_RUNS + 1),
    [{}],
  );
}

/** A draw for each axis, from its own random numbers, so that one axis more leaves the others' draws as they were. */
function draw(axes: readonly Axis[], seed: number, run: number): SweepValues {
  return Object.fromEntries(
    axes.map((axis) => {
      const key = axisKey(axis);
      const place = uniformAt(streamKey(seed, 'search', ...Array.from(key, code)), run);
      const values = axisValues(axis);
      if (axis.name === 'learningRate') return [key, logUniform(values as number[], place)];
      return [key, values[Math.floor(place * values.length)]];
    }),
  );
}

function code(letter: string): number {
  return letter.charCodeAt(0);
}

function logUniform(rates: readonly number[], place: number): number {
  const [low, high] = [Math.min(...rates), Math.max(...rates)];
  const rate = Number((low * (high / low) ** place).toPrecision(3));
  return Math.min(high, Math.max(low, rate));
}

function tooManyRuns(): UserError {
  return new UserError('too-many-runs', { most: MAX_RUNS });
}
