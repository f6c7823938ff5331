/**
 * @file Dropout: the identity in inference; in training the units that the hash of (seed, layer, step, row, unit)
 * drops are 0 and the others scaled by 1 / (1 - rate).
 */
import type { PlannedLayer } from '@/core/network/plan';
import { dropoutThreshold, streamKey } from '@/core/random/counter';
import { strideOf } from '../arena';
import type { LayerContext, LayerOp } from './layer-op';

type Dropout = Extract<PlannedLayer, { kind: 'dropout' }>;

/** A dropout's op. */
export function createDropout(layer: Dropout, context: LayerContext): LayerOp {
  const { units, rate } = layer;
  const stride = strideOf(units);
  const threshold = dropoutThreshold(rate);
  const scale = 1 / (1 - rate);
  const output = rate > 0 ? context.arena.allocate(context.capacity * stride) : 0;
  const drop = (from: number, to: number, rows: number, step: number) => {
    const key = streamKey(context.seed, 'dropout', context.index, step);
    context.kernels.dropout(from, to, rows, units, stride, key, threshold, scale);
    return to;
  };
  return {
    forward: (input, { rows, step }) =>
      step === null || rate === 0 ? input : drop(input, output, rows, step),
    backward: (gradient, { rows, step }) =>
      step === null || rate === 0 ? gradient : drop(gradient, gradient, rows, step),
  };
}
