/**
 * @file What is wrong with a recipe's split for a table, beyond its shares, and what a person should know of it.
 */
import { say } from '../../words/say';
import type { Issue } from '../errors';
import { compareTables } from '../preparation/compare-tables';
import type { TableInfo } from '../table/table-info';
import type { Recipe } from './recipe';
import { estimateKeptRows } from './split-sizes';

/** Issues with the split's method; `test` is the separate test file's info, null where none was chosen. */
export function splitIssues(recipe: Recipe, info: TableInfo, test: TableInfo | null): Issue[] {
  switch (recipe.split.method) {
    case 'random':
    case 'ordered':
      return [];
    case 'stratified':
      return recipe.task.kind === 'classification'
        ? []
        : [
            {
              path: 'split.method',
              message: say('issues.stratified'),
            },
          ];
    case 'group':
      return groupIssues(recipe.split.groupColumn, info);
    case 'file':
      return fileIssues(recipe, info, test);
  }
}

/** Classes with one row only, which a stratified split cannot put on both sides; empty for other splits. */
export function classesOfOneRow(
  { task, split }: Pick<Recipe, 'task' | 'split'>,
  info: TableInfo,
): string[] {
  if (split.method !== 'stratified' || task.kind !== 'classification') return [];
  const levels = info.columns.find((column) => column.name === task.label)?.levels ?? [];
  return levels.filter(({ count }) => count === 1).map(({ value }) => value);
}

function groupIssues(name: string | null, info: TableInfo): Issue[] {
  const path = 'split.groupColumn';
  const column = info.columns.find((candidate) => candidate.name === name);
  if (!column) return [{ path, message: say('issues.noGroup') }];
  if (column.distinct + Math.min(1, column.missing) > 1) return [];
  return [{ path, message: say('issues.oneGroup', { name: column.name }) }];
}

function fileIssues(recipe: Recipe, info: TableInfo, test: TableInfo | null): Issue[] {
  const path = 'split.file';
  if (!test) return [{ path, message: say('issues.noTestFile') }];
  const blocking = compareTables(info, test, recipe).filter(({ blocks }) => blocks);
  if (blocking.length > 0) return blocking.map(({ message }) => ({ path, message }));
  if (estimateKeptRows(recipe, test) > 0) return [];
  // The estimate is a lower bound; with no row at all it is exact.
  return test.numRows > 0 ? [] : [{ path, message: say('issues.emptyTestFile') }];
}
