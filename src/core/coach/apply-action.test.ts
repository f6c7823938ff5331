import { expect, test } from 'vitest';
import { tutorialRecipe } from '../recipe/default-recipe';
import { recipeSchema } from '../recipe/recipe';
import { needsNewRun, recipeAfterAction, settingsOfAction } from './apply-action';

const recipe = tutorialRecipe({
  kind: 'classification',
  label: 'y',
  features: ['a'],
  classes: 'present',
});
const label = { key: 'coach.actions.stop' } as const;

test('a value is set at its path, and nothing else changes', () => {
  const action = {
    kind: 'set',
    path: 'training.epochs',
    value: 7,
    again: true,
    label,
  } as const;
  const after = recipeAfterAction(recipe, action);
  expect(after).toEqual({ ...recipe, training: { ...recipe.training, epochs: 7 } });
  expect(recipeSchema.safeParse(after).success).toBe(true);
  expect(needsNewRun(action)).toBe(true);
  expect(needsNewRun({ ...action, again: false })).toBe(false);
});

test('a run that is on is steered by what it can change', () => {
  const action = {
    kind: 'set',
    path: 'training.learningRate',
    value: 0.5,
    again: false,
    label,
  } as const;
  expect(settingsOfAction(action)).toEqual({ learningRate: 0.5 });
  expect(settingsOfAction({ ...action, again: true })).toEqual({});
  expect(settingsOfAction({ ...action, path: 'network.layers' })).toEqual({});
  expect(settingsOfAction({ kind: 'stop', label })).toEqual({});
});

test('early stopping watches val_loss and keeps the best weights', () => {
  const action = { kind: 'early-stopping', patience: 20, label } as const;
  const { training } = recipeAfterAction(recipe, action);
  expect(training.earlyStopping).toMatchObject({ patience: 20, restoreBestWeights: true });
  expect(needsNewRun(action)).toBe(true);
});

test('to end a run or to go back leaves the recipe', () => {
  expect(recipeAfterAction(recipe, { kind: 'stop', label })).toBe(recipe);
  const rewind = { kind: 'rewind', epoch: 3, settings: { epochs: 3 }, label } as const;
  expect(recipeAfterAction(recipe, rewind)).toBe(recipe);
});
