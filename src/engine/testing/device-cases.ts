/**
 * @file The small jobs that every device is tested on. They are made from the lists of layers, activations, losses and
 * optimizers, so that a new entry there is tested on every device at once.
 */
import { hiddenActivationNames, type Activation } from '@/core/network/activations';
import { initialWeights } from '@/core/network/initial-weights';
import { layerSchema, type Layer } from '@/core/network/layers';
import { networkOutputs } from '@/core/network/network-outputs';
import { planNetwork } from '@/core/network/plan';
import { streamKey, uniformAt } from '@/core/random/counter';
import { hasLabelSmoothing, lossNames, lossTargets, type LossName } from '@/core/training/losses';
import type { Clipping } from '@/core/training/clipping';
import { optimizerSchema, type Optimizer } from '@/core/training/optimizers';
import type { TrainerSpec } from '../device';
import { clippingSamples } from './clipping-samples';
import { randomData } from './random-data';

export interface DeviceCase {
  name: string;
  layers: readonly Layer[];
  loss: LossName;
  outputActivation: Activation;
  /** Classes, or 1 for a value. */
  outputs: number;
  features: number;
  rows: number;
  batchSize: number;
  /** The batch whose gradients are looked at; the first by default. */
  batch?: number;
  weighClasses?: boolean;
  clipping?: Clipping;
  labelSmoothing?: number;
}

const dense = (
  units: number,
  activation: (typeof hiddenActivationNames)[number] = 'tanh',
): Layer => ({
  kind: 'dense',
  units,
  activation,
});

/** One layer of every kind there is, with Keras's defaults where it has any. */
export const layerSamples: readonly Layer[] = layerSchema.options.map((option) =>
  layerSchema.parse({
    kind: option.shape.kind.value,
    units: 5,
    activation: 'elu',
    rate: 0.4,
    stddev: 0.3,
  }),
);

/** Every optimizer there is, with Keras's defaults, and with each of what it has beside them. */
export const optimizerSamples: readonly Optimizer[] = optimizerSchema.options.flatMap(
  (option): Optimizer[] => {
    const plain = optimizerSchema.parse({ kind: option.shape.kind.value });
    const more: Optimizer[] = [];
    if ('momentum' in plain) more.push({ ...plain, momentum: 0.9 });
    if ('nesterov' in plain) more.push({ ...plain, momentum: 0.9, nesterov: true });
    if ('centered' in plain) {
      more.push({ ...plain, centered: true }, { ...plain, momentum: 0.9, centered: true });
    }
    return [plain, ...more];
  },
);

const usual = { features: 7, rows: 23, batchSize: 9 };

/** A case with that loss: three classes after softmax, two after a sigmoid unit, or one linear value. */
function caseOf(
  name: string,
  loss: LossName,
  layers: readonly Layer[],
  change: Partial<DeviceCase> = {},
): DeviceCase {
  return { name, loss, layers, ...outputsFor[lossTargets[loss]], ...usual, ...change };
}

const outputsFor = {
  class: { outputs: 3, outputActivation: 'softmax' },
  binary: { outputs: 2, outputActivation: 'sigmoid' },
  value: { outputs: 1, outputActivation: 'linear' },
} as const;

/** Shapes at the edges: single rows, a last batch of one, single units, widths that are no multiple of 4, many features. */
const edges = [
  { shape: 'one row', units: [6, 4], rows: 1, batchSize: 1 },
  { shape: 'a last batch of one row', units: [6, 4], rows: 10, batch: 1 },
  { shape: 'one unit', units: [1, 1], features: 1 },
  { shape: 'uneven widths', units: [13, 3], features: 5, outputs: 9 },
  { shape: '2,000 features', units: [6, 3], features: 2000 },
] as const;

/** A case of that edge, of layers between two dense ones of its widths. */
function atEdge(
  place: number,
  name: string,
  loss: LossName,
  layers: readonly Layer[],
  change: Partial<DeviceCase> = {},
): DeviceCase {
  const { shape, units, ...size } = edges[place % edges.length];
  const narrowed = layers.map((layer) =>
    'units' in layer ? { ...layer, units: units[0] } : layer,
  );
  const all = [dense(units[0]), ...narrowed, dense(units[1])];
  const { outputs } = outputsFor[lossTargets[loss]];
  const classes = lossTargets[loss] === 'class' && 'outputs' in size ? size.outputs : outputs;
  return caseOf(`${name}: ${shape}`, loss, all, { ...size, outputs: classes, ...change });
}

/** Over five kinds of layers every loss meets every edge, and so does every kind over the losses. */
const everyLayerWithEveryLoss = layerSamples.flatMap((layer, i) =>
  lossNames.map((loss, j) => atEdge(i + j, `${layer.kind} and ${loss}`, loss, [layer])),
);
const penalized = (activation: (typeof hiddenActivationNames)[number]): Layer => ({
  kind: 'dense',
  units: 5,
  activation,
  l1: 0.01,
  l2: 0.02,
});

/** All activations in a row at each edge, with penalties and smoothed labels. */
const everyActivationAtEdges = edges.map((_, place) =>
  atEdge(
    place,
    'all activations',
    'categorical_crossentropy',
    hiddenActivationNames.map(penalized),
    {
      labelSmoothing: 0.2,
    },
  ),
);
const smoothed = lossNames
  .filter(hasLabelSmoothing)
  .map((loss) => caseOf(`smoothed ${loss}`, loss, [dense(5)], { labelSmoothing: 0.3 }));
const everyActivation = hiddenActivationNames.map((activation) =>
  caseOf(activation, 'categorical_crossentropy', [dense(6, activation), dense(5, activation)]),
);
const everyOutputActivation = hiddenActivationNames.map((outputActivation) =>
  caseOf(`output ${outputActivation}`, 'mean_squared_error', [dense(5)], { outputActivation }),
);

const crossentropy = 'categorical_crossentropy';
const stack = [
  dense(8, 'relu'),
  ...layerSamples.slice(1),
  dense(4, 'relu'),
  ...layerSamples.slice(1),
];

const shapes = [
  caseOf('no hidden layer', crossentropy, []),
  caseOf('one row', crossentropy, stack, { rows: 1, batchSize: 1 }),
  caseOf('a last batch of one row', crossentropy, stack, { rows: 10, batch: 1 }),
  caseOf('one unit', 'mean_squared_error', [dense(1)], { features: 1 }),
  caseOf('widths of 4 and 8', crossentropy, [dense(8), dense(4)], { features: 4, outputs: 4 }),
  caseOf('uneven widths', crossentropy, [dense(13), dense(3)], { features: 5, outputs: 9 }),
  caseOf('2,000 features', crossentropy, [dense(3)], { features: 2000 }),
  caseOf('l1 and l2', crossentropy, [
    { kind: 'dense', units: 7, activation: 'tanh', l1: 0.02, l2: 0.03 },
    ...layerSamples.slice(1),
    { kind: 'dense', units: 3, activation: 'elu', l1: 0.05 },
    { kind: 'dense', units: 5, activation: 'tanh', l2: 0.05 },
  ]),
  caseOf('weighed classes', crossentropy, stack, { weighClasses: true }),
  caseOf('two weighed classes after one unit', 'binary_crossentropy', stack, {
    weighClasses: true,
    labelSmoothing: 0.1,
  }),
  caseOf('classes after sigmoid', crossentropy, [dense(5)], { outputActivation: 'sigmoid' }),
  caseOf('dropout and batch normalization first', 'mean_absolute_error', [
    ...layerSamples.slice(1).reverse(),
    dense(5),
  ]),
];

/** Every layer kind with one loss, every loss with one network, and each smoothed loss. */
export const stepCases: readonly DeviceCase[] = [
  ...layerSamples.map((layer) => caseOf(layer.kind, crossentropy, [dense(6), layer, dense(4)])),
  ...lossNames.map((loss) => caseOf(loss, loss, [dense(6), dense(4)])),
  ...smoothed,
];

/** All kinds of layers at each edge, with penalties. */
export const edgeCases: readonly DeviceCase[] = edges.map((_, place) =>
  atEdge(place, 'everything', crossentropy, [penalized('tanh'), ...layerSamples.slice(1)]),
);

/** Each kind of clipping, so short that it clips, with everything and at each edge in turn. */
export const clippedCases: readonly DeviceCase[] = [
  ...clippingSamples.map((clipping) =>
    caseOf(`clipped by ${clipping.kind}`, crossentropy, stack, { clipping, rows: 37 }),
  ),
  ...edgeCases.map((one, place) => {
    const clipping = clippingSamples[place % clippingSamples.length];
    return { ...one, name: `${one.name}, clipped by ${clipping.kind}`, clipping };
  }),
];

/** Every case, each small enough for finite differences. */
export const deviceCases: readonly DeviceCase[] = [
  ...everyLayerWithEveryLoss,
  ...smoothed,
  ...everyActivation,
  ...everyActivationAtEdges,
  ...everyOutputActivation,
  ...shapes,
];

/** The case that has everything: all layer kinds twice, several batches, a last one of a single row. */
export const wholeCase: DeviceCase = caseOf('everything', crossentropy, stack, { rows: 37 });

/** The spec of a case, its weights moved off round values so that no gradient is 0 by symmetry. */
export function specOfCase(one: DeviceCase, optimizer: Optimizer, seed = 7): TrainerSpec {
  const { outputActivation, loss, outputs, features, rows, batchSize, weighClasses } = one;
  const units = networkOutputs({ training: { loss } }, outputs);
  const plan = planNetwork({ layers: [...one.layers], outputActivation }, features, units);
  const classWeights = weighClasses
    ? Float32Array.from({ length: outputs }, (_, i) => i + 0.5)
    : null;
  const key = streamKey(seed, 'initializer', 77);
  const weights = initialWeights(plan, seed).map((values, i) =>
    values.map((value, k) => value + 0.2 * (uniformAt(key, 100_000 * i + k) - 0.5)),
  );
  const data = randomData({ rows, features, outputs, classWeights }, seed);
  const { labelSmoothing, clipping } = one;
  return { plan, optimizer, loss, labelSmoothing, clipping, batchSize, seed, data, weights };
}
