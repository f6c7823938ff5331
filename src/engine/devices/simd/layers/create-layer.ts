/**
 * @file The list of layer kinds.
 */
import type { PlannedLayer } from '@/core/network/plan';
import { createActivation } from './activation';
import { createBatchNormalization } from './batch-normalization';
import { createDense } from './dense';
import { createDropout } from './dropout';
import { createGaussianNoise } from './gaussian-noise';
import type { LayerContext, LayerOp } from './layer-op';

/** The op of any layer. */
export function createLayer(layer: PlannedLayer, context: LayerContext): LayerOp {
  switch (layer.kind) {
    case 'dense':
      return createDense(layer, context);
    case 'batch-normalization':
      return createBatchNormalization(layer, context);
    case 'dropout':
      return createDropout(layer, context);
    case 'activation':
      return createActivation(layer, context);
    case 'gaussian-noise':
      return createGaussianNoise(layer, context);
  }
}
