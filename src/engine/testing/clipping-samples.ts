/**
 * @file Every kind of clipping there is.
 */
import { clippingSchema, type Clipping } from '@/core/training/clipping';

/** Each kind with a limit so small that the gradients of the small test networks are cut. */
export const clippingSamples: readonly Clipping[] = clippingSchema.options
  .map((option) => clippingSchema.parse({ kind: option.shape.kind.value, limit: 0.02 }))
  .filter(({ kind }) => kind !== 'none');
