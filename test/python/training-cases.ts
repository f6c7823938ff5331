/**
 * @file Recipes that between them use every layer, optimizer, schedule and callback, and what Keras is to be told.
 */
import { changedRecipe, peopleCsv, type ExampleCase } from './example-cases';

export interface TrainingCase extends ExampleCase {
  /** What the script must hand to Keras, in its words. */
  told: object;
}

const task = {
  kind: 'classification',
  label: 'kind',
  features: ['age', 'height'],
  classes: 'present',
};

function trains(title: string, network: object, training: object, told: object): TrainingCase {
  const recipe = changedRecipe({ task, network, training: { epochs: 6, ...training } });
  return { title, name: 'people.csv', bytes: peopleCsv(120, 3), recipe, told };
}

const layers = [
  { kind: 'dense', units: 8, activation: 'linear', kernelInitializer: 'he_normal', l1: 0.001 },
  { kind: 'batch-normalization', momentum: 0.9, epsilon: 0.01 },
  { kind: 'activation', activation: 'leaky_relu' },
  { kind: 'gaussian-noise', stddev: 0.1 },
  { kind: 'dense', units: 4, activation: 'gelu', l1: 0.002, l2: 0.003 },
  { kind: 'dropout', rate: 0.25 },
];
const keptLayers = [
  {
    name: 'Dense',
    args: [8],
    kernel_initializer: 'he_normal',
    kernel_regularizer: { l1: 0.001 },
  },
  { name: 'BatchNormalization', momentum: 0.9, epsilon: 0.01 },
  { name: 'Activation', args: ['leaky_relu'] },
  { name: 'GaussianNoise', args: [0.1] },
  { name: 'Dense', args: [4], activation: 'gelu', kernel_regularizer: { l1: 0.002, l2: 0.003 } },
  { name: 'Dropout', args: [0.25] },
  { name: 'Dense', args: [3], activation: 'softmax' },
];

const optimizers: readonly [object, object][] = [
  [{ kind: 'adam' }, { name: 'Adam', beta_1: 0.9, beta_2: 0.999, epsilon: 1e-7 }],
  [
    { kind: 'sgd', momentum: 0.9, nesterov: true },
    { name: 'SGD', momentum: 0.9, nesterov: true },
  ],
  [
    { kind: 'rmsprop', centered: true },
    { name: 'RMSprop', rho: 0.9, momentum: 0, centered: true },
  ],
  [{ kind: 'adagrad' }, { name: 'Adagrad', initial_accumulator_value: 0.1, epsilon: 1e-7 }],
  [{ kind: 'adadelta' }, { name: 'Adadelta', rho: 0.95, epsilon: 1e-7 }],
  [
    { kind: 'adamw', weightDecay: 0.01 },
    { name: 'AdamW', weight_decay: 0.01, beta_1: 0.9 },
  ],
  [{ kind: 'adamax' }, { name: 'Adamax', beta_2: 0.999 }],
  [{ kind: 'nadam' }, { name: 'Nadam', beta_1: 0.9 }],
];

const schedules: readonly object[] = [
  { kind: 'step', every: 2, factor: 0.5 },
  { kind: 'exponential', decayRate: 0.9, decayEpochs: 3 },
  { kind: 'cosine', alpha: 0.1 },
  { kind: 'one-cycle', warmShare: 0.3 },
];

/** All training cases. */
export function trainingCases(): TrainingCase[] {
  return [
    trains('every kind of layer', { layers }, {}, { layers: keptLayers, rates: [] }),
    ...optimizers.map(([optimizer, told]) =>
      trains(`optimizer ${JSON.stringify(optimizer)}`, {}, { optimizer }, { optimizer: told }),
    ),
    ...schedules.map((schedule) =>
      trains(
        `schedule ${JSON.stringify(schedule)}`,
        {},
        { schedule, warmupEpochs: 1.5 },
        { callbacks: ['FollowRate'] },
      ),
    ),
    trains(
      'a plateau, early stopping and clipping',
      {},
      {
        schedule: { kind: 'reduce-on-plateau', factor: 0.5, patience: 2, minDelta: 0, minRate: 0 },
        earlyStopping: {
          monitor: 'val_metric',
          patience: 3,
          minDelta: 0,
          restoreBestWeights: true,
        },
        clipping: { kind: 'global_clipnorm', limit: 1.5 },
        labelSmoothing: 0.1,
      },
      {
        callbacks: ['ReduceLROnPlateau', 'EarlyStopping'],
        monitors: ['val_accuracy'],
        optimizer: { global_clipnorm: 1.5 },
        loss: { name: 'CategoricalCrossentropy', label_smoothing: 0.1 },
      },
    ),
    trains(
      'changes made while it was on',
      {},
      {
        batchSize: 16,
        learningRate: 0.01,
        changes: [
          { epoch: 1, row: 32, learningRate: 0.002 },
          { epoch: 3, row: 0, batchSize: 8, epochs: 8 },
        ],
      },
      { epochs: 8, batch_size: 16, callbacks: ['FollowRate'] },
    ),
  ];
}
