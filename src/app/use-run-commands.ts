import { useMemo, type Dispatch } from 'react';
import type { Recipe } from '@/core/recipe/recipe';
import type { RunCommands } from '@/features/runs/runs-section';
import type { Action } from './state';

/** What the table of runs does, as changes of the page's state. */
export function useRunCommands(dispatch: Dispatch<Action>): RunCommands {
  return useMemo(
    () => ({
      show: (id) => dispatch({ type: 'run-shown', id }),
      compare: (ids) => dispatch({ type: 'runs-compared', ids }),
      rename: (id, name) => dispatch({ type: 'run-renamed', id, name }),
      star: (id, starred) => dispatch({ type: 'run-starred', id, starred }),
      remove: (ids) => dispatch({ type: 'runs-removed', ids }),
      undoRemoval: () => dispatch({ type: 'removal-undone' }),
      useSettings: ({ recipe }) => dispatch({ type: 'recipe-edited', recipe: unsteered(recipe) }),
    }),
    [dispatch],
  );
}

/** The settings a run began with: what was changed on the way belongs to that run. */
function unsteered(recipe: Recipe): Recipe {
  return { ...recipe, training: { ...recipe.training, changes: [] } };
}
