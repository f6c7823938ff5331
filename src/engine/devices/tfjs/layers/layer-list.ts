/**
 * @file The layer kinds of this device: a new kind is one file and one line here.
 */
import type { Tensor2D } from '@tensorflow/tfjs-core';
import type { PlannedLayer } from '@/core/network/plan';
import { activation } from './activation';
import { batchNormalization } from './batch-normalization';
import { dense } from './dense';
import { dropout } from './dropout';
import { gaussianNoise } from './gaussian-noise';
import type { LayerKind, LayerWeights, Pass } from './layer-kind';

const layerKinds: { [Kind in PlannedLayer['kind']]: LayerKind<Kind> } = {
  dense,
  'batch-normalization': batchNormalization,
  dropout,
  activation,
  'gaussian-noise': gaussianNoise,
};

/** Output of any layer, `[rows, units]`. */
export function forwardLayer(
  layer: PlannedLayer,
  x: Tensor2D,
  weights: LayerWeights,
  pass: Pass,
): Tensor2D {
  return (layerKinds[layer.kind] as LayerKind<typeof layer.kind>).forward(
    layer as never,
    x,
    weights,
    pass,
  );
}
