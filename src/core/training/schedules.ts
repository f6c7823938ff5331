/**
 * @file Learning-rate schedules: how the recipe's learning rate changes as a run goes on. Time is counted in epochs,
 * fractions included, so that a schedule means the same at any batch size.
 */
import { z } from 'zod';

const factor = (what: string) =>
  z
    .number(`${what} must be a number.`)
    .gt(0, `${what} must be more than 0.`)
    .lt(1, `${what} must be less than 1.`);

const wholeEpochs = (what: string) =>
  z
    .number(`${what} must be a number.`)
    .int(`${what} must be a whole number.`)
    .min(1, `${what} must be at least 1.`)
    .max(1_000_000, `${what} must be at most 1,000,000.`);

export const scheduleSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('constant') }),
  /** PyTorch's StepLR: times `factor` after every `every` epochs. */
  z.object({ kind: z.literal('step'), every: wholeEpochs('Every'), factor: factor('Factor') }),
  /** Keras's ExponentialDecay: rate · `decayRate` ^ (epochs / `decayEpochs`). */
  z.object({
    kind: z.literal('exponential'),
    decayRate: factor('Decay rate'),
    decayEpochs: wholeEpochs('Decay epochs'),
  }),
  /** Keras's CosineDecay over the run's epochs, down to `alpha` times the rate. */
  z.object({
    kind: z.literal('cosine'),
    alpha: z
      .number('Alpha must be a number.')
      .min(0, 'Alpha must be at least 0.')
      .lt(1, 'Alpha must be less than 1.'),
  }),
  /** PyTorch's OneCycleLR with the recipe's rate as `max_lr`, div_factor 25, final_div_factor 1e4, cosine annealing. */
  z.object({ kind: z.literal('one-cycle'), warmShare: factor('Rising share') }),
  /** Keras's ReduceLROnPlateau on val_loss: times `factor` after `patience` epochs without an improvement. */
  z.object({
    kind: z.literal('reduce-on-plateau'),
    factor: factor('Factor'),
    patience: wholeEpochs('Patience'),
    minDelta: z.number('Min delta must be a number.').min(0, 'Min delta must be at least 0.'),
    minRate: z.number('Min rate must be a number.').min(0, 'Min rate must be at least 0.'),
  }),
]);

export type Schedule = z.infer<typeof scheduleSchema>;
export type ScheduleName = Schedule['kind'];
