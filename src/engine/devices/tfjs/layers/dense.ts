/**
 * @file Dense: every unit sees every input.
 */
import { add, matMul, type Tensor2D } from '@tensorflow/tfjs-core';
import { activations } from '../activations';
import type { LayerKind, LayerWeights } from './layer-kind';

/** activation(x · kernel + bias). */
export const dense: LayerKind<'dense'> = {
  forward: (layer, x, weights) => activations[layer.activation](denseLogits(x, weights)),
};

/** x · kernel + bias `[rows, units]`, before any activation. */
export function denseLogits(x: Tensor2D, { kernel, bias }: LayerWeights): Tensor2D {
  return add(matMul(x, kernel as Tensor2D), bias);
}
