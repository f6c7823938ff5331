/**
 * @file Gaussian noise as in Keras: in training, normal random numbers of that standard deviation are added. They are
 * made of the counter-based hash of (seed, layer, step, row within the batch, unit), so that every device adds the same.
 */
import { add, tensor2d } from '@tensorflow/tfjs-core';
import { mix32, streamKey } from '@/core/random/counter';
import { normalOf } from '@/core/random/normal';
import type { LayerKind } from './layer-kind';

/** x + noise in training, x otherwise. */
export const gaussianNoise: LayerKind<'gaussian-noise'> = {
  forward({ stddev }, x, _weights, pass) {
    if (!pass.training || stddev === 0) return x;
    const key = streamKey(pass.seed, 'noise', pass.layer, pass.step);
    const noise = Float32Array.from(
      { length: x.size },
      (_, i) => stddev * normalOf(mix32(key + i)),
    );
    return add(x, tensor2d(noise, x.shape));
  },
};
