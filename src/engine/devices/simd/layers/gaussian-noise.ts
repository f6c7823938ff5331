/**
 * @file Gaussian noise: the identity in inference; in training a normal random number of the hash of (seed, layer,
 * step, row, unit) is added to each unit.
 */
import type { PlannedLayer } from '@/core/network/plan';
import { streamKey } from '@/core/random/counter';
import { strideOf } from '../arena';
import type { LayerContext, LayerOp } from './layer-op';

type GaussianNoise = Extract<PlannedLayer, { kind: 'gaussian-noise' }>;

/** Its op. */
export function createGaussianNoise(layer: GaussianNoise, context: LayerContext): LayerOp {
  const { units, stddev } = layer;
  const { kernels, seed, index } = context;
  const stride = strideOf(units);
  const output = stddev > 0 ? context.arena.allocate(context.capacity * stride) : 0;
  return {
    forward(input, { rows, step }) {
      if (step === null || stddev === 0) return input;
      const key = streamKey(seed, 'noise', index, step);
      kernels.gaussianNoise(input, output, rows, units, stride, key, stddev);
      return output;
    },
    backward: (gradient) => gradient,
  };
}
