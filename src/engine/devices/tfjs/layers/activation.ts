/**
 * @file An activation as a layer of its own.
 */
import { activations } from '../activations';
import type { LayerKind } from './layer-kind';

export const activation: LayerKind<'activation'> = {
  forward: (layer, x) => activations[layer.activation](x),
};
