/**
 * @file Rows through one layer of any kind: the list of the kinds.
 */
import type { Activation } from '../activations';
import type { PlannedLayer } from '../plan';
import { activate, activationGradient } from './activation-math';
import { passBatchNormalization } from './batch-normalization';
import { passDense } from './dense';
import type { OwnWeights, Passed } from './layer-math';

/** Rows through a layer in inference mode; `byLogits` as for `passDense`. */
export function passLayer(
  layer: PlannedLayer,
  x: Float64Array,
  weights: OwnWeights,
  byLogits: boolean,
): Passed {
  switch (layer.kind) {
    case 'dense':
      return passDense(layer, x, weights, byLogits);
    case 'batch-normalization':
      return passBatchNormalization(layer, x, weights);
    case 'activation':
      return passActivation(layer, x);
    case 'dropout':
    case 'gaussian-noise':
      return passUnchanged(x);
  }
}

function passActivation(
  { activation, units }: { activation: Activation; units: number },
  z: Float64Array,
): Passed {
  const a = activate(activation, z, units);
  return {
    outputs: a,
    back: (gradient) => ({
      inputs: activationGradient(activation, { z, a, units }, gradient),
      weight: null,
    }),
  };
}

/** Layers that rest outside training. */
function passUnchanged(x: Float64Array): Passed {
  return { outputs: x, back: (gradient) => ({ inputs: gradient, weight: null }) };
}
