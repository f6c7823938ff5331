/**
 * @file Batch normalization, S. Ioffe and C. Szegedy, 2015, in Keras's variant: momentum 0.99, epsilon 1e-3, and the
 * batch's biased variance (divided by the rows, not rows - 1) both to normalize and for the moving variance.
 */
import {
  add,
  mean,
  mul,
  rsqrt,
  square,
  sub,
  type Tensor,
  type Variable,
} from '@tensorflow/tfjs-core';
import type { LayerKind } from './layer-kind';

/** (x - mean) / sqrt(variance + epsilon) · gamma + beta, with the batch's moments in training, else the moving ones. */
export const batchNormalization: LayerKind<'batch-normalization'> = {
  forward(layer, x, weights, pass) {
    const { gamma, beta, moving_mean, moving_variance } = weights;
    if (!pass.training) {
      const scale = mul(rsqrt(add(moving_variance, layer.epsilon)), gamma);
      return add(mul(sub(x, moving_mean), scale), beta);
    }
    const batchMean = mean(x, 0);
    const centred = sub(x, batchMean);
    const variance = mean(square(centred), 0);
    moveTowards(moving_mean, batchMean, layer.momentum);
    moveTowards(moving_variance, variance, layer.momentum);
    return add(mul(mul(centred, rsqrt(add(variance, layer.epsilon))), gamma), beta);
  },
};

/** moving · momentum + batch · (1 - momentum), as Keras. */
function moveTowards(moving: Variable, batch: Tensor, momentum: number): void {
  moving.assign(add(mul(moving, momentum), mul(batch, 1 - momentum)));
}
