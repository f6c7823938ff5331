/**
 * @file The recipes a person starts from: a sensible one for any table, and the tutorial's exact one.
 */
import type { Layer } from '../network/layers';
import type { TableInfo } from '../table/table-info';
import { guessTask } from './guess-task';
import { withLoss } from './pairing';
import { estimateKeptRows, splitSizes } from './split-sizes';
import { RECIPE_VERSION, type Recipe, type Task } from './recipe';

/** The tutorial's hidden layers: two wide blocks with dropout and a narrow one before the output. */
export function tutorialLayers(): Layer[] {
  const dense = (units: number): Layer => ({ kind: 'dense', units, activation: 'relu' });
  const batchNormalization: Layer = { kind: 'batch-normalization', momentum: 0.99, epsilon: 1e-3 };
  const dropout: Layer = { kind: 'dropout', rate: 0.3 };
  const wide = [dense(144), batchNormalization, dropout];
  return [...wide, ...wide, dense(16), batchNormalization];
}

/** Output activation and loss that fit a task. */
export function outputFor(kind: Task['kind']) {
  return kind === 'classification'
    ? ({ outputActivation: 'softmax', loss: 'categorical_crossentropy' } as const)
    : ({ outputActivation: 'linear', loss: 'mean_absolute_error' } as const);
}

/** The same recipe with another task, its output activation and loss following where the kind changed. */
export function withTask(recipe: Recipe, task: Task): Recipe {
  if (task.kind === recipe.task.kind) return { ...recipe, task };
  return withLoss({ ...recipe, task }, outputFor(task.kind).loss);
}

/**
 * The tutorial's recipe on a task: 70/30 split by `random_state` 1234, min-max scaling, the last tenth of the training
 * rows for validation, 144-144-16 with batch normalization and dropout, Adam at 0.000056194, batch 128, 1,000 epochs.
 */
export function tutorialRecipe(task: Task): Recipe {
  const { outputActivation, loss } = outputFor(task.kind);
  return {
    version: RECIPE_VERSION,
    task,
    split: { method: 'random', groupColumn: null, test: 0.3, validation: 0.1, randomState: 1234 },
    preparation: {
      missing: 'drop-rows',
      fillNumber: 0,
      fillLevel: 'missing',
      missingIndicator: false,
      scaling: 'min-max',
      encoding: 'one-hot',
      maxLevels: 20,
      dates: 'epoch',
      columns: {},
    },
    network: { layers: tutorialLayers(), outputActivation },
    training: {
      optimizer: { kind: 'adam', beta1: 0.9, beta2: 0.999, epsilon: 1e-7 },
      loss,
      learningRate: 0.000056194,
      batchSize: 128,
      epochs: 1000,
      seed: 1,
      classWeights: 'none',
      schedule: { kind: 'constant' },
      warmupEpochs: 0,
      earlyStopping: null,
      clipping: { kind: 'none' },
      labelSmoothing: 0,
      changes: [],
    },
  };
}

const tutorialColumns = ['fixed acidity', 'volatile acidity', 'sulphates', 'alcohol', 'quality'];

/**
 * The recipe to start from on a new table: the tutorial's own for a red-wine table, so that Train shows what the
 * tutorial shows; for all others its network with Keras's default learning rate and a batch size that grows with the rows.
 */
export function defaultRecipe(info: TableInfo): Recipe {
  const recipe = tutorialRecipe(guessTask(info));
  const names = new Set(info.columns.map((column) => column.name));
  if (tutorialColumns.every((name) => names.has(name))) return recipe;
  return plainRecipe(recipe.task, info);
}

/** The tutorial's network and split with Keras's default learning rate, 100 epochs, and a batch size for the rows there are. */
export function plainRecipe(task: Task, info: TableInfo): Recipe {
  const recipe = tutorialRecipe(task);
  const { train } = splitSizes(estimateKeptRows(recipe, info), recipe.split);
  const batchSize = defaultBatchSize(train);
  return {
    ...recipe,
    training: { ...recipe.training, learningRate: 0.001, batchSize, epochs: 100 },
  };
}

/** Keras's 32 for a small table, more for many rows so that an epoch stays short, never more than half the training rows. */
function defaultBatchSize(trainingRows: number): number {
  const usual =
    trainingRows <= 2_000
      ? 32
      : trainingRows <= 20_000
        ? 128
        : trainingRows <= 200_000
          ? 512
          : 2048;
  return Math.max(1, Math.min(usual, Math.floor(trainingRows / 2)));
}
