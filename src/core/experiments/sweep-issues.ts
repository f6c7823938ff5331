/**
 * @file Everything that is wrong with a sweep for a recipe and its table, before anything starts.
 */
import type { z } from 'zod';
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
  if (parsed.error) return parsed.error.issues.map((issue) => issueOf(issue, sweep));
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

/** Of a range, the path goes on to the end that is wrong, such as `learningRate.from`. */
function issueOf(issue: z.core.$ZodIssue, { axes }: Sweep): Issue {
  const { path, message } = issue;
  const [field, place, , end] = path;
  if (field !== 'axes' || typeof place !== 'number') return { path: String(field), message };
  const key = axisKey(axes[place]);
  if (issue.code !== 'invalid_union')
    return { path: typeof end === 'string' ? `${key}.${end}` : key, message };
  // A list or a range: what is wrong is said of the one that was given.
  const [ofList, ofRange] = issue.errors;
  if (Array.isArray(axes[place].values)) return { path: key, message: ofList[0].message };
  return { path: `${key}.${String(ofRange[0].path[0])}`, message: ofRange[0].message };
}

/** The first value of the axis that makes a recipe that cannot be trained, with the reason. */
function axisIssues(axis: Axis, recipe: Recipe, info: TableInfo, test: TableInfo | null): Issue[] {
  const path = axisKey(axis);
  const kinds = recipe.network.layers.map(({ kind }) => kind);
  const has = (kind: string, layer = 0) => layer < kinds.filter((one) => one === kind).length;
  if (axis.name === 'dropout' && !has('dropout', axis.layer))
    return [{ path, message: `The network has no dropout layer${numberOf(axis.layer)}.` }];
  if (axis.name === 'units' && !has('dense', axis.layer))
    return [{ path, message: `The network has no hidden dense layer${numberOf(axis.layer)}.` }];
  if (axis.name === 'width' && !has('dense'))
    return [{ path, message: 'The network has no hidden dense layer.' }];
  for (const value of axisValues(axis)) {
    const [issue] = validateRecipe(withValues(recipe, { [path]: value }), info, test);
    if (issue) return [{ path, message: `${value}: ${issue.message}` }];
  }
  return [];
}

function numberOf(layer: number | undefined): string {
  return layer === undefined ? '' : ` ${layer + 1}`;
}
