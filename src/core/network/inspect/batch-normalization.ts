/**
 * @file Batch normalization by its moving statistics: outputs = (inputs - mean) / sqrt(variance + epsilon) · gamma + beta.
 */
import type { OwnWeights, Passed } from './layer-math';

/** Rows through a batch normalization at rest; `x` is `[rows, units]`. The first weight is gamma. */
export function passBatchNormalization(
  { units, epsilon }: { units: number; epsilon: number },
  x: Float64Array,
  [gamma, beta, mean, variance]: OwnWeights,
): Passed {
  const scale = Float64Array.from(variance, (value) => 1 / Math.sqrt(value + epsilon));
  const normal = x.map((value, i) => (value - mean[i % units]) * scale[i % units]);
  return {
    outputs: normal.map((value, i) => value * gamma[i % units] + beta[i % units]),
    back(gradient) {
      const weight = new Float32Array(units);
      for (let i = 0; i < gradient.length; i++) weight[i % units] += gradient[i] * normal[i];
      const inputs = gradient.map((value, i) => value * gamma[i % units] * scale[i % units]);
      return { inputs, weight };
    },
  };
}
