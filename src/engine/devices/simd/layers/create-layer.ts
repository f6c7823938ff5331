/**
 * @file The list of layer kinds.
 */
import type { PlannedLayer } from '@/core/network/plan';
import { createBatchNormalization } from './batch-normalization';
import { createDense } from './dense';
import { createDropout } from './dropout';
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
  }
}
