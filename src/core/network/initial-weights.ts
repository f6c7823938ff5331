/**
 * @file The weights a run starts from, equal on every device: Keras's defaults drawn from the counter-based streams.
 */
import { streamKey, uniformAt } from '../random/counter';
import { sizeOf, weightSpecs, type NetworkPlan, type WeightSpec } from './plan';

/**
 * One array a weight, in the order of `weightSpecs`: kernels Glorot uniform, biases and betas 0, gammas 1,
 * moving means 0, moving variances 1.
 */
export function initialWeights(plan: NetworkPlan, seed: number): Float32Array[] {
  return weightSpecs(plan).map((spec) => initialWeight(spec, seed));
}

function initialWeight(spec: WeightSpec, seed: number): Float32Array {
  const weight = new Float32Array(sizeOf(spec.shape));
  switch (spec.name) {
    case 'kernel':
      return fillGlorotUniform(
        weight,
        spec.shape[0],
        spec.shape[1],
        streamKey(seed, 'initializer', spec.layer),
      );
    case 'gamma':
    case 'moving_variance':
      return weight.fill(1);
    case 'bias':
    case 'beta':
    case 'moving_mean':
      return weight;
  }
}

/** Uniform in ±sqrt(6 / (inputs + units)): X. Glorot and Y. Bengio, 2010; Keras's `glorot_uniform`. */
function fillGlorotUniform(kernel: Float32Array, inputs: number, units: number, key: number) {
  const limit = Math.sqrt(6 / (inputs + units));
  for (let i = 0; i < kernel.length; i++) kernel[i] = (2 * uniformAt(key, i) - 1) * limit;
  return kernel;
}
