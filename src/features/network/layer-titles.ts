import type { Layer } from '@/core/network/layers';

/** Keras's names of the layers, in the order people add them. */
export const layerTitles: Record<Layer['kind'], string> = {
  dense: 'Dense',
  'batch-normalization': 'BatchNorm',
  dropout: 'Dropout',
};

/** A layer as it is when added. */
export function newLayer(kind: Layer['kind']): Layer {
  switch (kind) {
    case 'dense':
      return { kind, units: 32, activation: 'relu' };
    case 'batch-normalization':
      return { kind, momentum: 0.99, epsilon: 1e-3 };
    case 'dropout':
      return { kind, rate: 0.3 };
  }
}
