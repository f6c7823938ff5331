/** What a press of the coach's button does: it sets the form, steers or ends the run, or starts a new one. */
import { useCallback, useEffect, useRef } from 'react';
import type { CoachAction } from '@/core/coach/advice';
import { needsNewRun, recipeAfterAction, settingsOfAction } from '@/core/coach/apply-action';
import type { Recipe } from '@/core/recipe/recipe';
import type { Run } from '@/core/training/run';
import { activeRun } from './runs-state';
import type { State } from './state';
import type { SessionActions } from './use-session';

/** A handler of the coach's actions. A new run waits until the one that is on has ended. */
export function useCoachAction(state: State, actions: SessionActions) {
  /** The recipe of the run that waits. */
  const next = useRef<Recipe | null>(null);
  const latest = useRef(state);
  const { info } = state;
  const active = activeRun(state.runs) !== null;
  useEffect(() => {
    latest.current = state;
  }, [state]);
  useEffect(() => {
    const recipe = next.current;
    if (!recipe || active || !info) return;
    next.current = null;
    void actions.train({ info, recipe });
  }, [active, info, actions]);

  return useCallback(
    (run: Run, action: CoachAction) => {
      const { info, recipe, runs } = latest.current;
      if (!info || !recipe) return;
      if (action.kind === 'stop') return actions.stop();
      if (action.kind === 'rewind') return actions.branch(run.id, action.epoch, action.settings);
      const edited = recipeAfterAction(recipe, action);
      actions.editRecipe(edited);
      if (!needsNewRun(action)) return actions.steer(settingsOfAction(action));
      if (!activeRun(runs)) return void actions.train({ info, recipe: edited });
      next.current = edited;
      actions.stop();
    },
    [actions],
  );
}
