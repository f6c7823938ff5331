/**
 * @file The optimizers by Keras's names and with Keras's defaults. The learning rate is the recipe's own field,
 * since it is what people turn most.
 */
import { z } from 'zod';

export const adamSchema = z.object({
  kind: z.literal('adam'),
  beta1: z.number().min(0).lt(1).default(0.9),
  beta2: z.number().min(0).lt(1).default(0.999),
  epsilon: z.number().gt(0).default(1e-7),
});

export const sgdSchema = z.object({
  kind: z.literal('sgd'),
  momentum: z.number().min(0).lt(1).default(0),
});

export const rmspropSchema = z.object({
  kind: z.literal('rmsprop'),
  rho: z.number().min(0).lt(1).default(0.9),
  epsilon: z.number().gt(0).default(1e-7),
});

export const optimizerSchema = z.discriminatedUnion('kind', [adamSchema, sgdSchema, rmspropSchema]);
export type Optimizer = z.infer<typeof optimizerSchema>;
export type OptimizerName = Optimizer['kind'];
