/** What a new run remembers of the tables at hand. */
import type { Recipe } from '@/core/recipe/recipe';
import type { TableInfo } from '@/core/table/table-info';
import type { RunStart } from '@/core/training/run';

export type RunTables = Required<Pick<RunStart, 'tableName' | 'fingerprints'>>;

/** The table, and the test file where the recipe tests on one. */
export function runTables(recipe: Recipe, info: TableInfo, test: TableInfo | null): RunTables {
  const tested = recipe.split.method === 'file' ? test : null;
  return {
    tableName: info.name,
    fingerprints: { table: info.fingerprint, test: tested?.fingerprint ?? null },
  };
}
