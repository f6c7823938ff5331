/**
 * @file How the kernels of dense layers start, by Keras's names: all keep the variance of what passes through a layer
 * about the same, each for its kind of activation.
 */
import { uniformAt } from '../random/counter';
import { truncatedNormalAt } from '../random/normal';

export const initializerNames = [
  'glorot_uniform',
  'glorot_normal',
  'he_uniform',
  'he_normal',
  'lecun_uniform',
  'lecun_normal',
] as const;
export type Initializer = (typeof initializerNames)[number];

/**
 * The variance that Keras's VarianceScaling aims at, as scale / fan: 2 / (inputs + units) for Glorot (X. Glorot, Y. Bengio, 2010),
 * 2 / inputs for He (K. He et al., 2015), 1 / inputs for LeCun (Y. LeCun et al., 1998).
 */
export function kernelVariance(
  initializer: Initializer,
  inputs: number,
  units: number,
): { scale: number; fan: number } {
  switch (initializer) {
    case 'glorot_uniform':
    case 'glorot_normal':
      return { scale: 2, fan: inputs + units };
    case 'he_uniform':
    case 'he_normal':
      return { scale: 2, fan: inputs };
    case 'lecun_uniform':
    case 'lecun_normal':
      return { scale: 1, fan: inputs };
  }
}

/** Deviation of the standard normal numbers within ±2, by which Keras divides. */
const truncatedDeviation = 0.8796256610342398;

/**
 * Fills a kernel `[inputs, units]` from a stream: uniform within ±sqrt(3 variance), or normal of that variance with no
 * number further than two deviations out, as Keras truncates.
 */
export function fillKernel(
  kernel: Float32Array,
  initializer: Initializer,
  { inputs, units, key }: { inputs: number; units: number; key: number },
): Float32Array {
  const { scale, fan } = kernelVariance(initializer, inputs, units);
  if (initializer.endsWith('uniform')) {
    const limit = Math.sqrt((3 * scale) / fan);
    for (let i = 0; i < kernel.length; i++) kernel[i] = (2 * uniformAt(key, i) - 1) * limit;
    return kernel;
  }
  const deviation = Math.sqrt(scale / fan) / truncatedDeviation;
  for (let i = 0; i < kernel.length; i++) kernel[i] = truncatedNormalAt(key, i) * deviation;
  return kernel;
}
