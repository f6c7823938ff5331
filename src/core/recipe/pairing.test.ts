import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { activationNames } from '../network/activations';
import { columnInfo, tableInfo, wineInfo } from '../testing/table-info';
import { lossesByTask, lossNames, type LossName } from '../training/losses';
import { defaultRecipe, withTask } from './default-recipe';
import { pairingProblems, withLoss } from './pairing';
import type { Recipe } from './recipe';
import { validateRecipe } from './validate-recipe';

const table = tableInfo([
  columnInfo('a'),
  columnInfo('price', { min: -5, max: 500 }),
  columnInfo('share', { min: 0, max: 1 }),
  columnInfo('churn', { type: 'category', distinct: 2, min: null, max: null }),
  columnInfo('grade', { type: 'category', distinct: 6, min: null, max: null }),
]);

function recipeFor(label: string, kind: Recipe['task']['kind'], change: Partial<Change> = {}) {
  const task = { ...defaultRecipe(table).task, label, kind, features: ['a'] };
  const { loss, outputActivation, labelSmoothing = 0 } = change;
  const base = withTask(defaultRecipe(table), task);
  const fitting = loss ? withLoss(base, loss) : base;
  return {
    ...fitting,
    network: { ...fitting.network, ...(outputActivation && { outputActivation }) },
    training: { ...fitting.training, labelSmoothing },
  };
}

interface Change {
  loss: LossName;
  outputActivation: (typeof activationNames)[number];
  labelSmoothing: number;
}

const anyRecipe = fc
  .record({
    label: fc.constantFrom('price', 'share', 'churn', 'grade'),
    kind: fc.constantFrom('classification' as const, 'regression' as const),
    loss: fc.constantFrom(...lossNames),
    outputActivation: fc.constantFrom(...activationNames),
    labelSmoothing: fc.constantFrom(0, 0.1),
  })
  .map(({ label, kind, ...change }) => recipeFor(label, kind, change));

describe('pairingProblems', () => {
  it('finds nothing wrong with what the page starts from', () => {
    expect(pairingProblems(defaultRecipe(wineInfo()), wineInfo())).toEqual([]);
    for (const kind of ['classification', 'regression'] as const) {
      for (const loss of lossesByTask[kind]) {
        const label = kind === 'regression' ? 'price' : 'churn';
        expect(pairingProblems(recipeFor(label, kind, { loss }), table)).toEqual([]);
      }
    }
  });

  it('is mended by pressing its buttons, two at most', () => {
    fc.assert(
      fc.property(anyRecipe, (recipe) => {
        let mended = recipe;
        for (let presses = 0; presses < 2; presses++) {
          mended = pairingProblems(mended, table)[0]?.mend ?? mended;
        }
        expect(pairingProblems(mended, table)).toEqual([]);
      }),
    );
  });

  it('changes nothing but loss, last activation and label smoothing', () => {
    fc.assert(
      fc.property(anyRecipe, (recipe) => {
        for (const { mend } of pairingProblems(recipe, table)) {
          const { loss, labelSmoothing } = recipe.training;
          const { outputActivation } = recipe.network;
          expect({
            ...mend,
            network: { ...mend.network, outputActivation },
            training: { ...mend.training, loss, labelSmoothing },
          }).toEqual(recipe);
        }
      }),
    );
  });

  it('is an issue beside the same field', () => {
    fc.assert(
      fc.property(anyRecipe, (recipe) => {
        const issues = validateRecipe(recipe, table);
        for (const { path, message } of pairingProblems(recipe, table)) {
          expect(issues).toContainEqual({ path, message });
        }
      }),
    );
  });

  it.each([
    ['classification', 'grade', { loss: 'binary_crossentropy' }, 'training.loss', /has 6 classes/],
    ['classification', 'churn', { loss: 'mean_squared_error' }, 'training.loss', /no numbers/],
    ['regression', 'price', { loss: 'binary_crossentropy' }, 'training.loss', /predicts a number/],
    [
      'classification',
      'churn',
      { loss: 'binary_crossentropy', outputActivation: 'tanh' },
      'network.outputActivation',
      /as sigmoid gives it; tanh does not/,
    ],
    [
      'regression',
      'price',
      { outputActivation: 'softmax' },
      'network.outputActivation',
      /is 1, whatever/,
    ],
    [
      'regression',
      'price',
      { outputActivation: 'sigmoid' },
      'network.outputActivation',
      /between 0 and 1 only, and “price” has -5/,
    ],
    [
      'classification',
      'grade',
      { loss: 'sparse_categorical_crossentropy', labelSmoothing: 0.1 },
      'training.labelSmoothing',
      /the same loss and has it/,
    ],
  ] as const)('says why: %s of %s with %o', (kind, label, change, path, message) => {
    const [problem] = pairingProblems(recipeFor(label, kind, change), table);
    expect(problem).toMatchObject({ path, message: expect.stringMatching(message) as string });
  });

  it('leaves a sigmoid alone where every value lies between 0 and 1', () => {
    const recipe = recipeFor('share', 'regression', { outputActivation: 'sigmoid' });
    expect(pairingProblems(recipe, table)).toEqual([]);
  });

  it('goes from three classes to softmax and categorical cross-entropy', () => {
    const [{ mend, button }] = pairingProblems(
      recipeFor('grade', 'classification', { loss: 'binary_crossentropy' }),
      table,
    );
    expect(button).toBe('Use categorical_crossentropy and softmax');
    expect(mend.network.outputActivation).toBe('softmax');
    expect(mend.training.loss).toBe('categorical_crossentropy');
  });
});
