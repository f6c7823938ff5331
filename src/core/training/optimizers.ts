/**
 * @file The optimizers by Keras's names and with Keras's defaults. The learning rate is the recipe's own field,
 * since it is what people turn most.
 */
import { z } from '@/core/zod';

const share = z.number().min(0).lt(1);

const epsilon = z.number().gt(0).max(1).default(1e-7);

const momentum = share.default(0);
const beta1 = share.default(0.9);
const beta2 = share.default(0.999);
const rho = share;

export const adamSchema = z.object({ kind: z.literal('adam'), beta1, beta2, epsilon });

export const sgdSchema = z.object({
  kind: z.literal('sgd'),
  momentum,
  /** Looks ahead along the velocity; without effect where there is no momentum. */
  nesterov: z.boolean().default(false),
});

export const rmspropSchema = z.object({
  kind: z.literal('rmsprop'),
  rho: rho.default(0.9),
  momentum,
  epsilon,
  /** Divides by the gradient's deviation from its own mean instead of by its size. */
  centered: z.boolean().default(false),
});

export const adagradSchema = z.object({
  kind: z.literal('adagrad'),
  initialAccumulatorValue: z.number().min(0).max(1e6).default(0.1),
  epsilon,
});

export const adadeltaSchema = z.object({
  kind: z.literal('adadelta'),
  rho: rho.default(0.95),
  epsilon,
});

export const adamwSchema = z.object({
  kind: z.literal('adamw'),
  /** Share of every weight, biases among them, that a step takes away, times the learning rate. */
  weightDecay: z.number().min(0).max(100).default(0.004),
  beta1,
  beta2,
  epsilon,
});

export const adamaxSchema = z.object({ kind: z.literal('adamax'), beta1, beta2, epsilon });

export const nadamSchema = z.object({ kind: z.literal('nadam'), beta1, beta2, epsilon });

export const optimizerSchema = z.discriminatedUnion('kind', [
  adamSchema,
  sgdSchema,
  rmspropSchema,
  adagradSchema,
  adadeltaSchema,
  adamwSchema,
  adamaxSchema,
  nadamSchema,
]);
export type Optimizer = z.infer<typeof optimizerSchema>;
export type OptimizerName = Optimizer['kind'];
