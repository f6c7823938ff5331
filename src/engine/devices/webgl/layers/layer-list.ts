/**
 * @file The layers of this device: a new one is one file and one line here.
 */
import type { PlannedLayer } from '@/core/network/plan';
import { activation } from './activation';
import { batchNormalization } from './batch-normalization';
import { dense } from './dense';
import { dropout } from './dropout';
import { gaussianNoise } from './gaussian-noise';
import type { LayerKind } from './layer-kind';

const layerKinds: { [Kind in PlannedLayer['kind']]: LayerKind<Kind> } = {
  dense,
  'batch-normalization': batchNormalization,
  dropout,
  activation,
  'gaussian-noise': gaussianNoise,
};

/** How this device does a layer; its functions take that very layer. */
export function layerKind(layer: PlannedLayer): LayerKind<PlannedLayer['kind']> {
  return layerKinds[layer.kind] as LayerKind<PlannedLayer['kind']>;
}
