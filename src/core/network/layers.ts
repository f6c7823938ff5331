/**
 * @file The layers a network is built of, by Keras's names and with Keras's defaults.
 */
import { z } from '@/core/zod';
import { hiddenActivationNames } from './activations';
import { initializerNames } from './initializers';

const penalty = z.number().min(0).max(1000);

export const denseSchema = z.object({
  kind: z.literal('dense'),
  units: z.number().int().min(1).max(4096),
  activation: z.enum(hiddenActivationNames),
  /** How the kernel starts; Keras's `glorot_uniform` where it is not said. */
  kernelInitializer: z.enum(initializerNames).optional(),
  /** Keras's `kernel_regularizer` L1L2, l1 · Σ|w| + l2 · Σw² added to the loss; 0 where it is not said. */
  l1: penalty.optional(),
  l2: penalty.optional(),
});

export const batchNormalizationSchema = z.object({
  kind: z.literal('batch-normalization'),
  momentum: z.number().min(0).lt(1).default(0.99),
  epsilon: z.number().gt(0).default(1e-3),
});

export const dropoutSchema = z.object({
  kind: z.literal('dropout'),
  /** Share of the units set to 0 at each training step. */
  rate: z.number().min(0).lt(1),
});

/** An activation as a layer of its own, such as one after a batch normalization. */
export const activationLayerSchema = z.object({
  kind: z.literal('activation'),
  activation: z.enum(hiddenActivationNames),
});

export const gaussianNoiseSchema = z.object({
  kind: z.literal('gaussian-noise'),
  /** Standard deviation of what is added to each unit at each training step. */
  stddev: z.number().min(0).max(1000),
});

export const layerSchema = z.discriminatedUnion('kind', [
  denseSchema,
  batchNormalizationSchema,
  dropoutSchema,
  activationLayerSchema,
  gaussianNoiseSchema,
]);

export type DenseLayer = z.infer<typeof denseSchema>;
export type BatchNormalizationLayer = z.infer<typeof batchNormalizationSchema>;
export type DropoutLayer = z.infer<typeof dropoutSchema>;
export type ActivationLayer = z.infer<typeof activationLayerSchema>;
export type GaussianNoiseLayer = z.infer<typeof gaussianNoiseSchema>;
export type Layer = z.infer<typeof layerSchema>;
