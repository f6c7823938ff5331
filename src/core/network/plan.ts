/**
 * @file The network as a device sees it: every layer with its input and output width, output layer included.
 * Devices, parameter counts and exporters all read the plan; nobody else derives widths.
 */
import type { Activation, HiddenActivation } from './activations';
import type { Initializer } from './initializers';
import type { Layer } from './layers';
import type { Network } from '../recipe/recipe';

export type PlannedLayer =
  | {
      kind: 'dense';
      inputs: number;
      units: number;
      activation: Activation;
      kernelInitializer?: Initializer;
      l1?: number;
      l2?: number;
    }
  | { kind: 'batch-normalization'; units: number; momentum: number; epsilon: number }
  | { kind: 'dropout'; units: number; rate: number }
  | { kind: 'activation'; units: number; activation: HiddenActivation }
  | { kind: 'gaussian-noise'; units: number; stddev: number };

export interface NetworkPlan {
  numInputs: number;
  numOutputs: number;
  /** Hidden layers first to last, then the output layer, which is dense. */
  layers: readonly PlannedLayer[];
}

/** The plan of a recipe's network for that many inputs and outputs. */
export function planNetwork(network: Network, numInputs: number, numOutputs: number): NetworkPlan {
  let width = numInputs;
  const layers: PlannedLayer[] = network.layers.map((layer) => {
    const planned = planLayer(layer, width);
    width = planned.units;
    return planned;
  });
  layers.push({
    kind: 'dense',
    inputs: width,
    units: numOutputs,
    activation: network.outputActivation,
  });
  return { numInputs, numOutputs, layers };
}

function planLayer(layer: Layer, width: number): PlannedLayer {
  switch (layer.kind) {
    case 'dense':
      return { ...layer, inputs: width };
    case 'batch-normalization':
    case 'dropout':
    case 'activation':
    case 'gaussian-noise':
      return { ...layer, units: width };
  }
}

/** One array of numbers that a layer keeps: what is stored, exported and compared across devices. */
export interface WeightSpec {
  /** Keras's name within the layer: kernel, bias, gamma, beta, moving_mean, moving_variance. */
  name: 'kernel' | 'bias' | 'gamma' | 'beta' | 'moving_mean' | 'moving_variance';
  /** Index into `plan.layers`. */
  layer: number;
  /** `[inputs, units]` row-major for kernels, `[units]` for the rest. */
  shape: readonly number[];
  /** False for moving statistics, which no gradient reaches. */
  trainable: boolean;
}

/** Every weight of the network in Keras's order: layer by layer, kernel before bias, gamma beta mean variance. */
export function weightSpecs(plan: NetworkPlan): WeightSpec[] {
  return plan.layers.flatMap((layer, index): WeightSpec[] => {
    const spec = (name: WeightSpec['name'], shape: number[], trainable = true): WeightSpec => ({
      name,
      layer: index,
      shape,
      trainable,
    });
    switch (layer.kind) {
      case 'dense':
        return [spec('kernel', [layer.inputs, layer.units]), spec('bias', [layer.units])];
      case 'batch-normalization':
        return [
          spec('gamma', [layer.units]),
          spec('beta', [layer.units]),
          spec('moving_mean', [layer.units], false),
          spec('moving_variance', [layer.units], false),
        ];
      case 'dropout':
      case 'activation':
      case 'gaussian-noise':
        return [];
    }
  });
}

/** Number of entries of a shape. */
export function sizeOf(shape: readonly number[]): number {
  return shape.reduce((product, length) => product * length, 1);
}

/** Keras's `count_params`: trainable and not. */
export function countParameters(plan: NetworkPlan): { trainable: number; nonTrainable: number } {
  let trainable = 0;
  let nonTrainable = 0;
  for (const spec of weightSpecs(plan)) {
    if (spec.trainable) trainable += sizeOf(spec.shape);
    else nonTrainable += sizeOf(spec.shape);
  }
  return { trainable, nonTrainable };
}
