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

export const optimizerSchema = z.discriminatedUnion('kind', [adamSchema, sgdSchema, rmspropSchema]);
export type Optimizer = z.infer<typeof optimizerSchema>;
export type OptimizerName = Optimizer['kind'];
