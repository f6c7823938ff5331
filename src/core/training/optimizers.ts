/**
 * @file The optimizers by Keras's names and with Keras's defaults. The learning rate is the recipe's own field,
 * since it is what people turn most.
 */
import { z } from 'zod';

const share = (what: string) =>
  z
    .number(`${what} must be a number.`)
    .min(0, `${what} must be at least 0.`)
    .lt(1, `${what} must be less than 1.`);

const epsilon = z
  .number('Epsilon must be a number, such as 1e-7.')
  .gt(0, 'Epsilon must be more than 0, such as 1e-7.')
  .max(1, 'Epsilon must be at most 1.')
  .default(1e-7);

const momentum = share('Momentum').default(0);
const beta1 = share('Beta 1').default(0.9);
const beta2 = share('Beta 2').default(0.999);
const rho = share('Rho');

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
  initialAccumulatorValue: z
    .number('The accumulator must be a number, such as 0.1.')
    .min(0, 'The accumulator must be at least 0.')
    .max(1e6, 'The accumulator must be at most 1,000,000.')
    .default(0.1),
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
  weightDecay: z
    .number('Weight decay must be a number, such as 0.004.')
    .min(0, 'Weight decay must be at least 0.')
    .max(100, 'Weight decay must be at most 100.')
    .default(0.004),
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
