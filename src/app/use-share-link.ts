/** The recipe that the page's address carries, if any: shown before anything changes, and gone once it was used or not. */
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Recipe } from '@/core/recipe/recipe';
import type { TableInfo } from '@/core/table/table-info';

export function useShareLink(fail: (thrown: unknown) => void) {
  const [linked, setLinked] = useState<Recipe | null>(null);

  useEffect(() => {
    let gone = false;
    async function look() {
      const { hash } = location;
      if (!hash.startsWith('#recipe=')) return;
      try {
        const { recipeFromHash } = await import('@/io/share/share-link');
        const recipe = recipeFromHash(hash);
        if (!gone) setLinked(recipe);
      } catch (thrown) {
        if (gone) return;
        fail(thrown);
        forgetHash();
      }
    }
    const onHash = () => void look();
    onHash();
    window.addEventListener('hashchange', onHash);
    return () => {
      gone = true;
      window.removeEventListener('hashchange', onHash);
    };
  }, [fail]);

  const forget = useCallback(() => {
    setLinked(null);
    forgetHash();
  }, []);
  return useMemo(() => ({ linked, forget }), [linked, forget]);
}

/** A link to this page with the recipe in it. Rejects with a `UserError` where it would be too long. */
export async function linkTo(recipe: Recipe): Promise<string> {
  const { recipeToHash } = await import('@/io/share/share-link');
  return new URL(recipeToHash(recipe), location.href).href;
}

/**
 * The linked recipe for the table at hand: with its own columns where they are in the table, else with those of the
 * recipe at hand.
 */
export function linkedFor(linked: Recipe, own: Recipe, info: TableInfo): Recipe {
  const names = new Set(info.columns.map(({ name }) => name));
  const features = linked.task.features.filter((name) => names.has(name));
  if (names.has(linked.task.label) && features.length > 0) {
    return { ...linked, task: { ...linked.task, features } };
  }
  const { groupColumn } = own.split;
  return { ...linked, task: own.task, split: { ...linked.split, groupColumn } };
}

function forgetHash(): void {
  history.replaceState(null, '', location.pathname + location.search);
}
