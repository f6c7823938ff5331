/** @file What an advice's button does to the recipe. */
import type { Recipe } from '../recipe/recipe';
import type { ChangedSettings } from '../training/changes';
import type { CoachAction } from './advice';

/** The recipe with what the action sets; the same one for actions that set nothing. */
export function recipeAfterAction(recipe: Recipe, action: CoachAction): Recipe {
  switch (action.kind) {
    case 'set':
      return withValue(recipe, action.path.split('.'), action.value) as Recipe;
    case 'early-stopping': {
      const earlyStopping = {
        monitor: 'val_loss' as const,
        patience: action.patience,
        minDelta: 0,
        restoreBestWeights: true,
      };
      return { ...recipe, training: { ...recipe.training, earlyStopping } };
    }
    case 'stop':
    case 'rewind':
      return recipe;
  }
}

/** What the action changes in a run that is on; nothing for what takes a new run. */
export function settingsOfAction(action: CoachAction): ChangedSettings {
  if (action.kind !== 'set' || action.again) return {};
  const [part, field] = action.path.split('.');
  const steered = ['learningRate', 'batchSize', 'epochs'];
  return part === 'training' && steered.includes(field) ? { [field]: action.value } : {};
}

/** True where the action takes a new run to have an effect. */
export function needsNewRun(action: CoachAction): boolean {
  return action.kind === 'early-stopping' || (action.kind === 'set' && action.again);
}

function withValue(whole: unknown, [key, ...rest]: string[], value: unknown): unknown {
  if (key === undefined) return value;
  const parts = whole as Record<string, unknown>;
  return { ...parts, [key]: withValue(parts[key], rest, value) };
}
