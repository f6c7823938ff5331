/**
 * @file Recipes without chance beyond first weights and the order of rows: PyTorch given both must end where the page's
 * CPU device does.
 */
import { changedRecipe, peopleCsv, type ExampleCase } from './example-cases';

export interface ParityCase extends ExampleCase {
  /** How far a loss may be off, in parts of it: rounding adds up, and some optimizers differ in where epsilon stands. */
  tolerance: number;
}

const layers = [
  { kind: 'dense', units: 12, activation: 'relu', l2: 0.001, kernelInitializer: 'he_normal' },
  { kind: 'batch-normalization', momentum: 0.9, epsilon: 0.001 },
  { kind: 'dense', units: 8, activation: 'gelu', l1: 0.0005 },
];
const features = ['age', 'height', 'sex', 'a "b" =é'];
const ofKinds = { kind: 'classification', label: 'kind', features, classes: 'present' };
const ofMembers = { ...ofKinds, label: 'member' };
const ofPrices = { ...ofKinds, kind: 'regression', label: 'price' };

function parity(
  title: string,
  training: object,
  { task = ofKinds, outputActivation = 'softmax', tolerance = 1e-3 } = {},
): ParityCase {
  const recipe = changedRecipe({
    task,
    network: { layers, outputActivation },
    training: { epochs: 3, batchSize: 32, learningRate: 0.01, ...training },
  });
  return { title, name: 'people.csv', bytes: peopleCsv(400, 5), recipe, tolerance };
}

const price = { task: ofPrices, outputActivation: 'linear' };

/** All parity cases. */
export function parityCases(): ParityCase[] {
  return [
    parity('adam and class weights', { classWeights: 'balanced' }),
    parity('sgd with Nesterov momentum', {
      optimizer: { kind: 'sgd', momentum: 0.9, nesterov: true },
    }),
    parity('rmsprop', { optimizer: { kind: 'rmsprop' } }, { tolerance: 2e-2 }),
    parity('adagrad', { optimizer: { kind: 'adagrad' } }),
    parity('adadelta', { optimizer: { kind: 'adadelta' }, learningRate: 1 }),
    parity('adamw', { optimizer: { kind: 'adamw', weightDecay: 0.05 } }),
    parity('adamax', { optimizer: { kind: 'adamax' } }),
    parity('nadam', { optimizer: { kind: 'nadam' } }),
    parity('label smoothing and clipvalue', {
      labelSmoothing: 0.1,
      clipping: { kind: 'clipvalue', limit: 0.05 },
    }),
    parity('clipnorm', { clipping: { kind: 'clipnorm', limit: 0.1 } }),
    parity(
      'global_clipnorm by a schedule',
      {
        clipping: { kind: 'global_clipnorm', limit: 0.1 },
        schedule: { kind: 'one-cycle', warmShare: 0.3 },
      },
      { tolerance: 2e-3 },
    ),
    parity(
      'binary_crossentropy',
      { loss: 'binary_crossentropy', labelSmoothing: 0.1 },
      { task: ofMembers, outputActivation: 'sigmoid' },
    ),
    parity('mean_absolute_error', { loss: 'mean_absolute_error' }, price),
    parity('mean_squared_error', { loss: 'mean_squared_error' }, price),
    parity('huber', { loss: 'huber' }, price),
    parity('log_cosh', { loss: 'log_cosh' }, price),
    parity('a plateau', {
      schedule: { kind: 'reduce-on-plateau', factor: 0.5, patience: 1, minDelta: 10, minRate: 0 },
    }),
  ];
}
