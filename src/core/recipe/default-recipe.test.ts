import { describe, expect, it } from 'vitest';
import { columnInfo, tableInfo, wineInfo } from '../testing/table-info';
import { countParameters, planNetwork } from '../network/plan';
import { defaultRecipe, tutorialRecipe, withTask } from './default-recipe';
import { estimateInputs, estimateOutputs } from './estimate-widths';
import { recipeSchema } from './recipe';

describe('tutorialRecipe', () => {
  it('is the tutorial: 11 inputs, 144-144-16-9, Adam at 0.000056194, batch 128, 1,000 epochs', () => {
    const recipe = tutorialRecipe(defaultRecipe(wineInfo()).task);
    const inputs = estimateInputs(recipe, wineInfo());
    const outputs = estimateOutputs(recipe, wineInfo());
    expect([inputs, outputs]).toEqual([11, 9]);
    expect(recipe.training).toMatchObject({
      optimizer: { kind: 'adam', beta1: 0.9, beta2: 0.999, epsilon: 1e-7 },
      loss: 'categorical_crossentropy',
      learningRate: 0.000056194,
      batchSize: 128,
      epochs: 1000,
    });
    expect(recipe.split).toMatchObject({ test: 0.3, validation: 0.1, randomState: 1234 });
    // As Keras's model.summary() counts them: 12·144 + 4·144, 145·144 + 4·144, 145·16 + 4·16, 17·9.
    const { trainable, nonTrainable } = countParameters(
      planNetwork(recipe.network, inputs, outputs),
    );
    expect([trainable, nonTrainable]).toEqual([25_689, 608]);
  });
});

describe('defaultRecipe', () => {
  it('is the tutorial for a red-wine table and valid for any other', () => {
    expect(defaultRecipe(wineInfo()).training.learningRate).toBe(0.000056194);
    for (const numRows of [4, 1000, 1_000_000]) {
      const info = tableInfo([columnInfo('a'), columnInfo('b')], numRows);
      const recipe = defaultRecipe(info);
      expect(recipeSchema.safeParse(recipe).success).toBe(true);
      expect(recipe.task.kind).toBe('regression');
      expect(recipe.training.loss).toBe('mean_absolute_error');
      expect(recipe.training.batchSize).toBeLessThanOrEqual(numRows / 2);
    }
  });
});

describe('withTask', () => {
  it('lets the output and the loss follow the kind of task', () => {
    const recipe = defaultRecipe(wineInfo());
    const changed = withTask(recipe, { ...recipe.task, kind: 'regression' });
    expect(changed.network.outputActivation).toBe('linear');
    expect(changed.training.loss).toBe('mean_absolute_error');
    expect(withTask(changed, recipe.task)).toEqual(recipe);
  });
});
