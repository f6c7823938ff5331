/** Going back to an epoch of a run and on from there with other settings: what the new run starts with. */
import type { Recipe } from '@/core/recipe/recipe';
import { changesUpTo, type ChangedSettings } from '@/core/training/changes';
import { courseAt } from '@/core/training/course';
import { takeEpochs, type History } from '@/core/training/history';
import type { Run } from '@/core/training/run';

/** The recipe with the changes up to that epoch and the new one there, and the history up to it. */
export function branchedRecipe(
  { recipe, history }: Pick<Run, 'recipe' | 'history'>,
  epoch: number,
  settings: ChangedSettings,
): { recipe: Recipe; history: History } {
  const place = { epoch, row: 0 };
  const { training } = recipe;
  const changes = [...changesUpTo(training.changes, place), { ...place, ...settings }];
  return {
    recipe: { ...recipe, training: { ...training, changes } },
    history: takeEpochs(history, epoch),
  };
}

/**
 * The epoch whose state a branch at `epoch` needs at the latest: where early stopping is to restore the best weights,
 * those of the best epoch so far have to be met again.
 */
export function branchStart(
  { recipe, history }: Pick<Run, 'recipe' | 'history'>,
  epoch: number,
): number {
  if (!recipe.training.earlyStopping?.restoreBestWeights) return epoch;
  const { bestEpoch } = courseAt(recipe, { epoch, row: 0 }, history).stopping;
  return Math.min(epoch, bestEpoch);
}
