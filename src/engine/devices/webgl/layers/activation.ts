/**
 * @file An activation as a layer of its own. What it is given is stored in training, since the layer before may need
 * its outputs on the way back.
 */
import { activate, activateStored } from '../activations/activate';
import type { LayerKind } from './layer-kind';

export const activation: LayerKind<'activation'> = {
  placements: () => [],
  blockRows: () => 0,
  forward(builder, layer, input, { index }) {
    if (!builder.training) {
      const output = activate(input, layer.activation);
      return { output, backward: (gradient) => ({ input: gradient, band: null }) };
    }
    const { output, back } = activateStored(builder, input, layer.activation, index);
    return { output, backward: (gradient) => ({ input: back(gradient), band: null }) };
  },
};
