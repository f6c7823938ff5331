/**
 * @file The ramp of the learning-rate finder: rates that grow by the same factor with every step.
 */
import { z } from '@/core/zod';

export const rateRampSchema = z
  .object({
    from: z.number().gt(0).max(100),
    to: z.number().gt(0).max(100),
    steps: z.number().int().min(10).max(2000),
  })
  .refine(({ from, to }) => to > from);

export type RateRamp = z.infer<typeof rateRampSchema>;

/** The rate of a step, counted from 0; `to` at the last one. */
export function rateAt({ from, to, steps }: RateRamp, step: number): number {
  return from * (to / from) ** (step / (steps - 1));
}

/** The usual ramp, 1e-7 to 1 as two epochs' worth of steps, but at least 100 and at most 400 of them. */
export function defaultRamp(numRows: number, batchSize: number): RateRamp {
  const steps = 2 * Math.ceil(numRows / batchSize);
  return { from: 1e-7, to: 1, steps: Math.min(400, Math.max(100, steps)) };
}
