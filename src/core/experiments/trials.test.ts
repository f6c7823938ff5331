import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tutorialRecipe } from '../recipe/default-recipe';
import { recipeSchema } from '../recipe/recipe';
import { messageOf } from '../testing/message-of';
import { adoptValues, axisKey, axisValues, type Axis } from './axes';
import { MAX_RUNS, sweepSchema, type Sweep } from './sweep';
import { countRuns, recipesOf } from './trials';

const recipe = tutorialRecipe({
  kind: 'classification',
  label: 'quality',
  features: ['a', 'b'],
  classes: 'present',
});

const axes = fc.tuple(
  fc.constantFrom<Axis>(
    { name: 'learningRate', values: [1e-4, 1e-3, 1e-2] },
    { name: 'learningRate', values: { from: 1e-5, to: 1e-1, steps: 4 } },
  ),
  fc.option(fc.constant<Axis>({ name: 'batchSize', values: [16, 32, 64] })),
  fc.option(
    fc.constantFrom<Axis>(
      { name: 'dropout', values: [0, 0.2] },
      { name: 'dropout', layer: 1, values: [0.1, 0.5] },
    ),
  ),
  fc.option(fc.constant<Axis>({ name: 'seed', values: [10, 20, 30] })),
  fc.option(fc.constant<Axis>({ name: 'optimizer', values: ['adam', 'sgd'] })),
  fc.option(fc.constantFrom<Axis>({ name: 'width', values: [0.5, 2] })),
);

const sweeps = fc.record<Sweep>({
  axes: axes.map((list) => list.filter((axis) => axis !== null)),
  search: fc.oneof(
    fc.constant({ kind: 'grid' as const }),
    fc.record({
      kind: fc.constant('random' as const),
      runs: fc.integer({ min: 1, max: 12 }),
      seed: fc.nat(),
    }),
  ),
  repeats: fc.integer({ min: 1, max: 3 }),
  folds: fc.option(fc.integer({ min: 2, max: 4 })),
  epochs: fc.integer({ min: 1, max: 500 }),
  halving: fc.constant(false),
  monitor: fc.constantFrom('val_loss' as const, 'val_metric' as const),
});

const small = sweeps.filter((sweep) => countRuns(sweep) <= MAX_RUNS);

describe('recipesOf', () => {
  it('makes as many valid recipes as it says, each once, and the same each time', () => {
    fc.assert(
      fc.property(small, (sweep) => {
        expect(sweepSchema.safeParse(sweep).success).toBe(true);
        const trials = recipesOf(sweep, recipe);
        expect(trials).toHaveLength(countRuns(sweep));
        expect(recipesOf(sweep, recipe)).toEqual(trials);
        const seen = new Set(trials.map((trial) => JSON.stringify([trial.recipe, trial.fold])));
        expect(seen.size).toBe(trials.length);
        for (const trial of trials) expect(trial.recipe.training.epochs).toBe(sweep.epochs);
        for (const trial of trials.slice(-3))
          expect(recipeSchema.safeParse(trial.recipe).success).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it('takes every value of every axis in a grid, and only such in draws', () => {
    fc.assert(
      fc.property(small, (sweep) => {
        const trials = recipesOf(sweep, recipe);
        for (const axis of sweep.axes) {
          const taken = new Set(trials.map(({ values }) => values[axisKey(axis)]));
          const given = axisValues(axis);
          if (sweep.search.kind === 'grid') expect(taken).toEqual(new Set(given));
          else if (axis.name !== 'learningRate') {
            for (const value of taken) expect(given).toContain(value);
          } else {
            const rates = given.map(Number);
            for (const rate of taken) {
              expect(rate).toBeGreaterThanOrEqual(Math.min(...rates));
              expect(rate).toBeLessThanOrEqual(Math.max(...rates));
            }
          }
        }
      }),
    );
  });

  it('repeats differ by the seed alone, folds not even by it', () => {
    fc.assert(
      fc.property(small, (sweep) => {
        const first = recipesOf(sweep, recipe).filter(({ combination }) => combination === 0);
        const withoutSeed = first.map((trial) => ({
          ...trial.recipe,
          training: { ...trial.recipe.training, seed: 0 },
        }));
        expect(new Set(withoutSeed.map((one) => JSON.stringify(one))).size).toBe(1);
        const seeds = new Set(first.map((trial) => trial.recipe.training.seed));
        expect(seeds.size).toBe(sweep.repeats);
        expect(first).toHaveLength(sweep.repeats * (sweep.folds ?? 1));
      }),
    );
  });

  it('draws rates evenly on a log scale', () => {
    const trials = recipesOf(
      {
        axes: [{ name: 'learningRate', values: [1e-5, 1e-1] }],
        search: { kind: 'random', runs: 200, seed: 3 },
        repeats: 1,
        folds: null,
        epochs: 1,
        halving: false,
        monitor: 'val_loss',
      },
      recipe,
    );
    const decades = [0, 0, 0, 0];
    for (const { values } of trials)
      decades[Math.floor(Math.log10(Number(values.learningRate)) + 5)]++;
    for (const count of decades) expect(count).toBeGreaterThan(30);
  });

  it('refuses more than the most', () => {
    const values = Array.from({ length: 20 }, (_, index) => index + 1);
    const sweep: Sweep = {
      axes: [
        { name: 'batchSize', values },
        { name: 'seed', values },
      ],
      search: { kind: 'grid' },
      repeats: 1,
      folds: null,
      epochs: 1,
      halving: false,
      monitor: 'val_loss',
    };
    expect(messageOf(() => recipesOf(sweep, recipe))).toContain('more than 200 runs');
  });
});

describe('axes', () => {
  it('keeps the shape of the network where its width varies, and sets single layers by their number', () => {
    const units = (axis: Axis) =>
      recipesOf(
        {
          axes: [axis],
          search: { kind: 'grid' },
          repeats: 1,
          folds: null,
          epochs: 1,
          halving: false,
          monitor: 'val_loss',
        },
        recipe,
      ).map((trial) =>
        trial.recipe.network.layers.flatMap((layer) => (layer.kind === 'dense' ? layer.units : [])),
      );
    expect(units({ name: 'width', values: [0.5, 2] })).toEqual([
      [72, 72, 8],
      [288, 288, 32],
    ]);
    expect(units({ name: 'units', layer: 1, values: [7] })).toEqual([[144, 7, 16]]);
  });

  it('adopts what varied and nothing else, however often', () => {
    fc.assert(
      fc.property(small, (sweep) => {
        for (const trial of recipesOf(sweep, recipe).slice(0, 5)) {
          const adopted = adoptValues(recipe, trial);
          expect(adopted.training.epochs).toBe(recipe.training.epochs);
          expect(adopted.network).toEqual(trial.recipe.network);
          expect(adopted.training.learningRate).toBe(trial.recipe.training.learningRate);
          expect(adopted.training.optimizer).toEqual(trial.recipe.training.optimizer);
          expect(adoptValues(adopted, trial)).toEqual(adopted);
        }
      }),
    );
  });
});
