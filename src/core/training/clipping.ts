/**
 * @file Gradient clipping by the names of Keras's optimizer arguments.
 */
import { z } from '@/core/zod';

const limit = z.number().gt(0);

export const clippingSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('none') }),
  /** Each gradient entry is held within ±`limit`. */
  z.object({ kind: z.literal('clipvalue'), limit }),
  /** Each weight array's gradient is scaled down to a norm of `limit`. */
  z.object({ kind: z.literal('clipnorm'), limit }),
  /** All gradients together are scaled down to a norm of `limit`. */
  z.object({ kind: z.literal('global_clipnorm'), limit }),
]);

export type Clipping = z.infer<typeof clippingSchema>;
