/**
 * @file The weights a run starts from, equal on every device: Keras's defaults drawn from the counter-based streams.
 */
import { streamKey } from '../random/counter';
import { fillKernel, type Initializer } from './initializers';
import { sizeOf, weightSpecs, type NetworkPlan, type PlannedLayer, type WeightSpec } from './plan';

/**
 * One array a weight, in the order of `weightSpecs`: kernels as their layer's initializer says, Glorot uniform by
 * default, biases and betas 0, gammas 1, moving means 0, moving variances 1.
 */
export function initialWeights(plan: NetworkPlan, seed: number): Float32Array[] {
  return weightSpecs(plan).map((spec) => initialWeight(spec, plan.layers[spec.layer], seed));
}

function initialWeight(spec: WeightSpec, layer: PlannedLayer, seed: number): Float32Array {
  const weight = new Float32Array(sizeOf(spec.shape));
  switch (spec.name) {
    case 'kernel': {
      const [inputs, units] = spec.shape;
      const key = streamKey(seed, 'initializer', spec.layer);
      return fillKernel(weight, initializerOf(layer), { inputs, units, key });
    }
    case 'gamma':
    case 'moving_variance':
      return weight.fill(1);
    case 'bias':
    case 'beta':
    case 'moving_mean':
      return weight;
  }
}

function initializerOf(layer: PlannedLayer): Initializer {
  return (layer.kind === 'dense' && layer.kernelInitializer) || 'glorot_uniform';
}
