/**
 * @file What is wrong with a recipe's preparation for a table, beyond single values.
 */
import { say } from '../../words/say';
import type { Issue } from '../errors';
import { usedFeatures } from '../preparation/used-features';
import type { TableInfo } from '../table/table-info';
import type { Recipe } from './recipe';

/** An issue where `drop-column` would leave no feature. */
export function preparationIssues(recipe: Recipe, info: TableInfo): Issue[] {
  if (recipe.task.features.length === 0) return [];
  const missing = new Map(info.columns.map((column) => [column.name, column.missing]));
  if (usedFeatures(recipe, (name) => (missing.get(name) ?? 0) > 0).length > 0) return [];
  return [{ path: 'preparation.missing', message: say('issues.allColumnsDropped') }];
}
