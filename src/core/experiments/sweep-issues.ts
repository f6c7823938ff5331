/**
 * @file Everything that is wrong with a sweep for a recipe and its table, before anything starts.
 */
import type { z } from '@/core/zod';
import { say } from '../../words/say';
import type { Issue } from '../errors';
import { sayFieldIssue } from '../recipe/field-issue';
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
    issues.push({ path: 'halving', message: say('sweepIssues.halving') });
  if (issues.length === 0 && countRuns(sweep) > MAX_RUNS)
    issues.push({ path: 'runs', message: say('sweepIssues.tooManyRuns', { most: MAX_RUNS }) });
  return issues;
}

/** Of a range, the path goes on to the end that is wrong, such as `learningRate.from`. */
function issueOf(issue: z.core.$ZodIssue, { axes }: Sweep): Issue {
  const [field, place, , value] = issue.path;
  if (field !== 'axes' || typeof place !== 'number')
    return { path: String(field), message: sayFieldIssue(issue, ownNames[issue.path.join('.')]) };
  const axis = axes[place];
  const key = axisKey(axis);
  const name = ownNames[axis.name] ?? axis.name;
  if (issue.code !== 'invalid_union') return valueIssue(issue, key, name, value);
  // A list or a range: what is wrong is said of the one that was given.
  const [[ofList], [ofRange]] = issue.errors;
  const found = Array.isArray(axis.values) ? ofList : ofRange;
  return valueIssue(found, key, name, found.path[0]);
}

/** `value` is a place in a list, a name in a range, or undefined for a list as a whole. */
function valueIssue(
  issue: z.core.$ZodIssue,
  key: string,
  name: string,
  value: PropertyKey | undefined,
): Issue {
  if (value === undefined) return { path: key, message: sayFieldIssue(issue, 'values') };
  if (typeof value !== 'string') return { path: key, message: sayFieldIssue(issue, name) };
  const message = sayFieldIssue(issue, value === 'steps' ? value : name);
  return { path: `${key}.${value}`, message };
}

/** Fields that `fields` in src/words has under another name than the sweep's. */
const ownNames: Readonly<Record<string, string | undefined>> = {
  'search.runs': 'draws',
  epochs: 'length',
  dropout: 'rate',
};

/** The first value of the axis that makes a recipe that cannot be trained, with the reason. */
function axisIssues(axis: Axis, recipe: Recipe, info: TableInfo, test: TableInfo | null): Issue[] {
  const path = axisKey(axis);
  const kinds = recipe.network.layers.map(({ kind }) => kind);
  const has = (kind: string, layer = 0) => layer < kinds.filter((one) => one === kind).length;
  if (axis.name === 'dropout' && !has('dropout', axis.layer))
    return [{ path, message: noLayer('noDropout', axis.layer) }];
  if (axis.name === 'units' && !has('dense', axis.layer))
    return [{ path, message: noLayer('noDense', axis.layer) }];
  if (axis.name === 'width' && !has('dense')) return [{ path, message: noLayer('noDense') }];
  for (const value of axisValues(axis)) {
    const [issue] = validateRecipe(withValues(recipe, { [path]: value }), info, test);
    if (issue)
      return [{ path, message: say('sweepIssues.value', { value, message: issue.message }) }];
  }
  return [];
}

function noLayer(what: 'noDropout' | 'noDense', layer?: number): string {
  if (layer === undefined) return say(`sweepIssues.${what}`);
  return say(`sweepIssues.${what}At`, { layer: layer + 1 });
}
