/**
 * @file The network on this device: its weights as TensorFlow.js variables, and one forward pass through them.
 */
import { tensor, tidy, variable, type Tensor2D, type Variable } from '@tensorflow/tfjs-core';
import { weightSpecs, type NetworkPlan, type PlannedLayer } from '@/core/network/plan';
import { activations } from './activations';
import { denseLogits } from './layers/dense';
import type { LayerWeights, Pass } from './layers/layer-kind';
import { forwardLayer } from './layers/layer-list';
import type { Outputs } from './losses/loss-kind';

export interface TfjsNetwork {
  plan: NetworkPlan;
  /** In the order of `weightSpecs(plan)`. */
  weights: readonly Variable[];
  /** The trainable ones among them, in the same order. */
  trainable: readonly Variable[];
  /** `[slot][trainable weight]`. */
  slots: readonly (readonly Variable[])[];
  /** A layer's weights by Keras's names, for each layer of the plan. */
  byLayer: readonly LayerWeights[];
}

/** A network with these weights and optimizer slots, `[slot][trainable weight]`; `disposeNetwork` frees it. */
export function createNetwork(
  plan: NetworkPlan,
  values: readonly Float32Array[],
  slotValues: readonly (readonly Float32Array[])[],
): TfjsNetwork {
  const specs = weightSpecs(plan);
  const weights = specs.map((spec, i) => createVariable(values[i], spec.shape, spec.trainable));
  const trainable = weights.filter((_, i) => specs[i].trainable);
  const slots = slotValues.map((slot) =>
    trainable.map(({ shape }, i) => createVariable(slot[i], shape, false)),
  );
  const byLayer = plan.layers.map((_, layer) =>
    Object.fromEntries(
      specs.flatMap((spec, i) => (spec.layer === layer ? [[spec.name, weights[i]]] : [])),
    ),
  );
  return { plan, weights, trainable, slots, byLayer };
}

/** A variable that starts with a copy of these values. */
export function createVariable(
  values: Float32Array,
  shape: readonly number[],
  trainable: boolean,
): Variable {
  // The tidy frees the tensor that the variable starts from; the variable itself outlives it.
  return tidy(() => variable(tensor(values.slice(), [...shape]), trainable));
}

/** Frees every weight and slot. */
export function disposeNetwork({ weights, slots }: TfjsNetwork): void {
  for (const weight of [...weights, ...slots.flat()]) weight.dispose();
}

/** Outputs of rows `x`, `[rows, inputs]`. In training it also moves the batch normalizations' statistics. */
export function forward(
  { plan, byLayer }: TfjsNetwork,
  x: Tensor2D,
  pass: Omit<Pass, 'layer'>,
): Outputs {
  const last = plan.layers.length - 1;
  let hidden = x;
  for (let layer = 0; layer < last; layer++) {
    hidden = forwardLayer(plan.layers[layer], hidden, byLayer[layer], { ...pass, layer });
  }
  const logits = denseLogits(hidden, byLayer[last]);
  const { activation } = plan.layers[last] as Extract<PlannedLayer, { kind: 'dense' }>;
  const values = activations[activation](logits);
  return { logits, values, softmax: activation === 'softmax' };
}
