import { expect, it } from 'vitest';
import { wineInfo } from '../testing/table-info';
import { defaultRecipe } from './default-recipe';
import { sayFieldIssue } from './field-issue';
import { recipeSchema, type Training } from './recipe';

const recipe = defaultRecipe(wineInfo());

function said(training: Partial<Record<keyof Training, unknown>>): string[] {
  const parsed = recipeSchema.safeParse({
    ...recipe,
    training: { ...recipe.training, ...training },
  });
  return (parsed.error?.issues ?? []).map((issue) => sayFieldIssue(issue));
}

it('names the field, its limit and, where that helps, a usual value', () => {
  expect(said({ learningRate: NaN })).toEqual(['Learning rate must be a number, such as 0.001.']);
  expect(said({ learningRate: Infinity })).toEqual([
    'Learning rate must be a number, such as 0.001.',
  ]);
  expect(said({ learningRate: 0 })).toEqual(['Learning rate must be more than 0, such as 0.001.']);
  expect(said({ learningRate: 101 })).toEqual([
    'Learning rate must be at most 100; 0.001 is a usual start.',
  ]);
  expect(said({ batchSize: 2.5 })).toEqual(['Batch size must be a whole number.']);
  expect(said({ epochs: 2e6 })).toEqual(['Epochs must be at most 1,000,000.']);
  expect(said({ optimizer: { kind: 'adam', beta1: 1 } })).toEqual(['Beta 1 must be less than 1.']);
  expect(said({ clipping: { kind: 'clipnorm', limit: 0 } })).toEqual([
    'The clipping limit must be more than 0, such as 1.',
  ]);
});

it('says of what no field can hold that it cannot be used', () => {
  expect(said({ loss: 'hinge' })).toEqual(['This value cannot be used.']);
});
