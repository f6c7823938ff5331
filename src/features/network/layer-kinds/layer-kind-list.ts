import type { Layer } from '@/core/network/layers';
import { activation } from './activation';
import { batchNormalization } from './batch-normalization';
import { dense } from './dense';
import { dropout } from './dropout';
import { gaussianNoise } from './gaussian-noise';
import type { LayerKind } from './layer-kind';

type LayerKinds = { [Kind in Layer['kind']]: LayerKind<Extract<Layer, { kind: Kind }>> };

/** The kinds of layers, in the order people add them. */
export const layerKinds: LayerKinds = {
  dense,
  'batch-normalization': batchNormalization,
  dropout,
  activation,
  'gaussian-noise': gaussianNoise,
};

/** What the builder knows of that layer's kind. */
export function kindOf(layer: Pick<Layer, 'kind'>): LayerKind<Layer> {
  // Each kind is only ever given its own layers, which the union of their types cannot say.
  return layerKinds[layer.kind] as unknown as LayerKind<Layer>;
}

/** The layer in words, such as `Dense 144`. */
export function labelOf(layer: Layer): string {
  return kindOf(layer).label(layer);
}
