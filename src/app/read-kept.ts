/** Reads the file of a project that is opened again, as it was read before. */
import { toUserErrorData, UserError, type UserErrorData } from '@/core/errors';
import type { ReadOptions } from '@/core/protocol/data-protocol';
import { defaultRecipe } from '@/core/recipe/default-recipe';
import type { Recipe } from '@/core/recipe/recipe';
import type { TableInfo } from '@/core/table/table-info';
import type { DataClient } from '@/io/data-client';
import type { KeptFile } from '@/io/project/project';
import type { Action } from './state';

export interface ReadKept {
  /** Null where there is no file or it cannot be read. */
  info: TableInfo | null;
  error: UserErrorData | null;
  /** True where another file was asked for meanwhile, or a person said stop. */
  cancelled: boolean;
}

/** Reads a kept file and tells how far it is; never rejects. */
export async function readKept(
  client: Pick<DataClient, 'read'>,
  kept: KeptFile | null,
  options: ReadOptions,
  dispatch: (action: Action) => void,
): Promise<ReadKept> {
  if (!kept) return { info: null, error: null, cancelled: false };
  dispatch({ type: 'reading-started', name: kept.name });
  try {
    const info = await client.read(kept.file, kept.name, options, ({ bytes, totalBytes, rows }) => {
      const share = totalBytes > 0 ? bytes / totalBytes : 0;
      dispatch({ type: 'reading-progressed', share, rows });
    });
    return { info, error: null, cancelled: false };
  } catch (thrown) {
    const cancelled = thrown instanceof UserError && thrown.code === 'cancelled';
    if (cancelled) dispatch({ type: 'reading-cancelled' });
    return { info: null, error: toUserErrorData(thrown), cancelled };
  }
}

/** The recipe where it is one for this table, else the default one. */
export function recipeFor(recipe: Recipe | null, info: TableInfo): Recipe {
  const names = new Set(info.columns.map(({ name }) => name));
  const fits =
    recipe !== null &&
    [recipe.task.label, ...recipe.task.features].every((name) => names.has(name));
  return fits ? recipe : defaultRecipe(info);
}
