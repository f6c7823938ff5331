/**
 * @file Gradient clipping as in Keras: keras/src/optimizers/base_optimizer.py.
 */
import {
  addN,
  clipByValue,
  div,
  maximum,
  mul,
  sqrt,
  square,
  sum,
  type Tensor,
} from '@tensorflow/tfjs-core';
import type { Clipping } from '@/core/training/clipping';

/** The gradients after clipping, in their order. */
export function clipGradients(gradients: readonly Tensor[], clipping: Clipping): Tensor[] {
  switch (clipping.kind) {
    case 'none':
      return [...gradients];
    case 'clipvalue':
      return gradients.map((one) => clipByValue(one, -clipping.limit, clipping.limit));
    case 'clipnorm':
      return gradients.map((one) => mul(one, shortening(sum(square(one)), clipping.limit)));
    case 'global_clipnorm': {
      const squares = addN(gradients.map((one) => sum(square(one))));
      const factor = shortening(squares, clipping.limit);
      return gradients.map((one) => mul(one, factor));
    }
  }
}

/** What shortens a vector of that square to the limit, or 1. */
function shortening(squares: Tensor, limit: number): Tensor {
  return div(limit, maximum(sqrt(squares), limit));
}
