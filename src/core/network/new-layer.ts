/**
 * @file Layers as they are when a person adds one.
 */
import { layerSchema, type Layer } from './layers';

/** A layer of that kind with Keras's defaults, and with the usual values where Keras has none. */
export function newLayer<Kind extends Layer['kind']>(kind: Kind): Extract<Layer, { kind: Kind }> {
  return layerSchema.parse({
    kind,
    units: 32,
    activation: 'relu',
    rate: 0.3,
    stddev: 0.1,
  }) as Extract<Layer, { kind: Kind }>;
}
