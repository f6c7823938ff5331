/**
 * @file Rows through one layer of any kind: the list of the kinds.
 */
import type { PlannedLayer } from '../plan';
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
    case 'dropout':
      return passUnchanged(x);
  }
}

/** Layers that rest outside training. */
function passUnchanged(x: Float64Array): Passed {
  return { outputs: x, back: (gradient) => ({ inputs: gradient, weight: null }) };
}
