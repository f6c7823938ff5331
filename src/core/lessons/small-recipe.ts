/** @file The recipe that a lesson's experiments start from: the table's own task and preparation, and a small network. */
import { outputFor } from '../recipe/default-recipe';
import type { Layer } from '../network/layers';
import type { Recipe, Training } from '../recipe/recipe';

type Settings = Pick<Training, 'learningRate' | 'batchSize' | 'epochs'>;

/** Dense layers of that many units with relu. */
export function denseLayers(...units: number[]): Layer[] {
  return units.map((count) => ({ kind: 'dense', units: count, activation: 'relu' }));
}

/** The recipe's task, split and preparation with a network of these hidden layers, Adam, and the task's usual loss. */
export function smallRecipe(recipe: Recipe, layers: Layer[], settings: Settings): Recipe {
  const { outputActivation, loss } = outputFor(recipe.task.kind);
  return {
    ...recipe,
    network: { ...recipe.network, layers, outputActivation },
    training: {
      ...settings,
      loss,
      optimizer: { kind: 'adam', beta1: 0.9, beta2: 0.999, epsilon: 1e-7 },
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

/** The form's recipe with a variant's network and training, and its loss only where the task is of the same kind. */
export function withVariant(form: Recipe, variant: Recipe): Recipe {
  const same = form.task.kind === variant.task.kind;
  const { outputActivation, loss } = same
    ? { outputActivation: variant.network.outputActivation, loss: variant.training.loss }
    : { outputActivation: form.network.outputActivation, loss: form.training.loss };
  return {
    ...form,
    network: { ...form.network, layers: variant.network.layers, outputActivation },
    training: { ...form.training, ...settingsOf(variant.training), loss },
  };
}

function settingsOf({ learningRate, batchSize, epochs, optimizer }: Training) {
  return { learningRate, batchSize, epochs, optimizer };
}
