/**
 * @file Everything that is wrong with a sweep for a recipe and its table, before anything starts.
 */
import type { Issue } from '../errors';
import type { Recipe } from '../recipe/recipe';
import { validateRecipe } from '../recipe/validate-recipe';
import type { TableInfo } from '../table/table-info';
import { axisKey, axisValues, withValues, type Axis } from './axes';
import { MAX_RUNS, sweepSchema, type Sweep } from './sweep';
import { countRuns } from './trials';

/** All issues, none where the sweep may start. Those of an axis have its key as their path, such as `learningRate`. */
export function sweepIssues(
  sweep: Sweep,
  recipe: Recipe,
  info: TableInfo,
  test: TableInfo | null = null,
): Issue[] {
  const own = validateRecipe(recipe, info, test);
  if (own.length > 0) return own.slice(0, 1);
  const parsed = sweepSchema.safeParse(sweep);
  if (parsed.error)
    return parsed.error.issues.map((issue) => ({
      path: pathOf(sweep, issue.path),
      // A list of rates may be a range instead; what is wrong with it as a list is what a person typed.
      message: issue.code === 'invalid_union' ? issue.errors[0][0].message : issue.message,
    }));
  const issues = sweep.axes.flatMap((axis) => axisIssues(axis, recipe, info, test));
  if (sweep.halving && (sweep.repeats > 1 || sweep.folds !== null))
    issues.push({
      path: 'halving',
      message: 'Ending the worst early needs one run of each combination.',
    });
  if (issues.length === 0 && countRuns(sweep) > MAX_RUNS)
    issues.push({
      path: 'runs',
      message: `That is more than ${MAX_RUNS} runs. Leave out some values.`,
    });
  return issues;
}

function pathOf({ axes }: Sweep, [field, place]: readonly PropertyKey[]): string {
  return field === 'axes' && typeof place === 'number' ? axisKey(axes[place]) : String(field);
}

/** The first value of the axis that makes a recipe that cannot be trained, with the reason. */
function axisIssues(axis: Axis, recipe: Recipe, info: TableInfo, test: TableInfo | null): Issue[] {
  const path = axisKey(axis);
  const kinds = recipe.network.layers.map(({ kind }) => kind);
  if (axis.name === 'dropout' && !kinds.includes('dropout'))
    return [{ path, message: 'The network has no dropout layer.' }];
  if (axis.name === 'units' && !(axis.layer < kinds.filter((kind) => kind === 'dense').length))
    return [{ path, message: `The network has no hidden dense layer ${axis.layer + 1}.` }];
  if (axis.name === 'width' && !kinds.includes('dense'))
    return [{ path, message: 'The network has no hidden dense layer.' }];
  for (const value of axisValues(axis)) {
    const [issue] = validateRecipe(withValues(recipe, { [path]: value }), info, test);
    if (issue) return [{ path, message: `${value}: ${issue.message}` }];
  }
  return [];
}
