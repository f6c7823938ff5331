import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wineInfo } from '../testing/table-info';
import { defaultRecipe } from './default-recipe';
import { isWordKey } from '../../words/say';
import { recipeDifferences, settingsInWords } from './recipe-differences';
import { preparationSchema, type Recipe } from './recipe';
import { clippingSchema } from '../training/clipping';
import { optimizerSchema } from '../training/optimizers';
import { scheduleSchema } from '../training/schedules';

const recipe = defaultRecipe(wineInfo());
const withTraining = (training: Partial<Recipe['training']>): Recipe => ({
  ...recipe,
  training: { ...recipe.training, ...training },
});

describe('recipeDifferences', () => {
  it('finds nothing between equal recipes', () => {
    expect(recipeDifferences(recipe, structuredClone(recipe))).toEqual([]);
  });

  it('names a changed number by its words, with both values', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), (batchSize) => {
        fc.pre(batchSize !== recipe.training.batchSize);
        expect(recipeDifferences(recipe, withTraining({ batchSize }))).toEqual([
          {
            path: 'training.batchSize',
            name: 'batch size',
            before: '128',
            after: String(batchSize),
          },
        ]);
      }),
    );
  });

  it('has a word for every setting', () => {
    for (const schema of [optimizerSchema, scheduleSchema, clippingSchema, preparationSchema])
      for (const shape of 'options' in schema
        ? schema.options.map((one) => one.shape)
        : [schema.shape])
        for (const key of Object.keys(shape))
          expect(['kind', 'columns'].includes(key) || isWordKey(`settings.names.${key}`), key).toBe(
            true,
          );
    const named = settingsInWords(recipe).filter(({ path }) => path !== 'version');
    expect(named.filter(({ name }) => /[A-Z]/.test(name))).toEqual([]);
  });

  it('tells the layers as one line', () => {
    const smaller = {
      ...recipe,
      network: { ...recipe.network, layers: recipe.network.layers.slice(0, 1) },
    };
    expect(recipeDifferences(recipe, smaller)).toMatchObject([
      { name: 'hidden layers', after: 'Dense 144 relu' },
    ]);
  });

  it('says of settings that only one recipe has that the other has none', () => {
    const sgd = withTraining({ optimizer: { ...recipe.training.optimizer, kind: 'sgd' } as never });
    const stopping = withTraining({
      earlyStopping: { monitor: 'val_loss', patience: 5, minDelta: 0, restoreBestWeights: true },
    });
    expect(recipeDifferences(recipe, sgd).map(({ name }) => name)).toEqual(['optimizer']);
    expect(recipeDifferences(recipe, stopping)).toContainEqual({
      path: 'training.earlyStopping.patience',
      name: 'early stopping, patience',
      before: null,
      after: '5',
    });
  });

  it('writes small numbers as a person would', () => {
    const slower = withTraining({ learningRate: 5.6194e-5 });
    const slow = withTraining({ learningRate: 0.005 });
    expect(recipeDifferences(slow, slower)).toMatchObject([
      { before: '0.005', after: '5.6194e-5' },
    ]);
  });

  it('tells what was changed while a run was on, and a column by its own name', () => {
    const steered = withTraining({ changes: [{ epoch: 20, row: 0, learningRate: 0.01 }] });
    expect(recipeDifferences(recipe, steered)).toMatchObject([
      { after: 'learning rate 0.01 after epoch 20' },
    ]);
    const columns = { 'a.b': { scaling: 'none' as const } };
    const special = { ...recipe, preparation: { ...recipe.preparation, columns } };
    expect(recipeDifferences(recipe, special)).toMatchObject([{ name: 'scaling of a.b' }]);
  });
});
