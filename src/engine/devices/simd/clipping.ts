/**
 * @file Gradient clipping, between the gradients and the optimizer.
 */
import type { Clipping } from '@/core/training/clipping';
import type { Kernels } from './kernels';
import { layoutOf, paddedSize, type Parameter, type Parameters } from './parameters';

/** Shortens the gradients as Keras does; null where there is nothing to do. */
export function createClipping(
  clipping: Clipping,
  kernels: Kernels,
  parameters: Parameters,
): (() => void) | null {
  const trainable = parameters.all.filter(({ spec }) => spec.trainable);
  const { gradients, count } = parameters;
  switch (clipping.kind) {
    case 'none':
      return null;
    case 'clipvalue':
      return () => kernels.clipValues(gradients, count, clipping.limit);
    case 'clipnorm':
      return () => {
        for (const one of trainable) {
          const factor = shortening(squareOf(kernels, one), clipping.limit);
          if (factor !== 1) kernels.scale(one.gradient, paddedSize(one.spec), factor);
        }
      };
    case 'global_clipnorm':
      return () => {
        const square = trainable.reduce((sum, one) => sum + squareOf(kernels, one), 0);
        const factor = shortening(square, clipping.limit);
        if (factor !== 1) kernels.scale(gradients, count, factor);
      };
  }
}

/** What shortens a vector of that square to the limit, or 1. */
function shortening(square: number, limit: number): number {
  const norm = Math.sqrt(square);
  return norm > limit ? limit / norm : 1;
}

function squareOf(kernels: Kernels, { spec, gradient }: Parameter): number {
  const { rows, width, stride } = layoutOf(spec);
  return kernels.penalty(gradient, rows, width, stride, 0, 1);
}
