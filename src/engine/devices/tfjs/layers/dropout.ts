/**
 * @file Dropout, N. Srivastava et al., 2014, scaled as Keras: what is kept is multiplied by 1 / (1 - rate).
 * Who is kept is the counter-based hash of (seed, layer, step, row within the batch, unit), so that every device
 * drops the same units.
 */
import { mul, tensor2d } from '@tensorflow/tfjs-core';
import { dropoutThreshold, mix32, streamKey } from '@/core/random/counter';
import type { LayerKind } from './layer-kind';

/** x · mask in training, x otherwise. */
export const dropout: LayerKind<'dropout'> = {
  forward(layer, x, _weights, pass) {
    if (!pass.training || layer.rate === 0) return x;
    const key = streamKey(pass.seed, 'dropout', pass.layer, pass.step);
    return mul(x, tensor2d(dropoutMask(key, x.size, layer.rate), x.shape));
  },
};

/** Per entry of a batch, row by row: 0 where it is dropped, else 1 / (1 - rate). */
export function dropoutMask(key: number, size: number, rate: number): Float32Array {
  const threshold = dropoutThreshold(rate);
  const kept = 1 / (1 - rate);
  const mask = new Float32Array(size);
  for (let i = 0; i < size; i++) if (mix32(key + i) >= threshold) mask[i] = kept;
  return mask;
}
