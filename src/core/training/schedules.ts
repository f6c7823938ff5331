/**
 * @file Learning-rate schedules: how the recipe's learning rate changes as a run goes on. Time is counted in epochs,
 * fractions included, so that a schedule means the same at any batch size.
 */
import { z } from '@/core/zod';

const factor = z.number().gt(0).lt(1);

const wholeEpochs = z.number().int().min(1).max(1_000_000);

export const scheduleSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('constant') }),
  /** PyTorch's StepLR: times `factor` after every `every` epochs. */
  z.object({ kind: z.literal('step'), every: wholeEpochs, factor }),
  /** Keras's ExponentialDecay: rate · `decayRate` ^ (epochs / `decayEpochs`). */
  z.object({
    kind: z.literal('exponential'),
    decayRate: factor,
    decayEpochs: wholeEpochs,
  }),
  /** Keras's CosineDecay over the run's epochs, down to `alpha` times the rate. */
  z.object({
    kind: z.literal('cosine'),
    alpha: z.number().min(0).lt(1),
  }),
  /** PyTorch's OneCycleLR with the recipe's rate as `max_lr`, div_factor 25, final_div_factor 1e4, cosine annealing. */
  z.object({ kind: z.literal('one-cycle'), warmShare: factor }),
  /** Keras's ReduceLROnPlateau on val_loss: times `factor` after `patience` epochs without an improvement. */
  z.object({
    kind: z.literal('reduce-on-plateau'),
    factor,
    patience: wholeEpochs,
    minDelta: z.number().min(0),
    minRate: z.number().min(0),
  }),
]);

export type Schedule = z.infer<typeof scheduleSchema>;
export type ScheduleName = Schedule['kind'];

/**
 * What the schedule multiplies the rate by after `epochs` epochs, fractions included, of a course of `total` epochs;
 * 1 for `reduce-on-plateau`, which follows the history (plateau.ts). Formulas: PyTorch's StepLR and OneCycleLR, Keras's
 * ExponentialDecay and CosineDecay, each in epochs instead of steps.
 */
export function scheduleFactor(schedule: Schedule, epochs: number, total: number): number {
  const share = total > 0 ? Math.min(epochs / total, 1) : 0;
  switch (schedule.kind) {
    case 'constant':
    case 'reduce-on-plateau':
      return 1;
    case 'step':
      return schedule.factor ** Math.floor(epochs / schedule.every);
    case 'exponential':
      return schedule.decayRate ** (epochs / schedule.decayEpochs);
    case 'cosine':
      return cosineBetween(1, schedule.alpha, share);
    case 'one-cycle':
      return oneCycle(schedule.warmShare, share);
  }
}

/** Keras's linear warm-up: the share of the rate after `epochs` of `warmupEpochs` epochs, 1 after them. */
export function warmupFactor(epochs: number, warmupEpochs: number): number {
  return epochs < warmupEpochs ? epochs / warmupEpochs : 1;
}

/** PyTorch's `div_factor` and `final_div_factor`. */
const [oneCycleStart, oneCycleEnd] = [1 / 25, 1 / 25 / 1e4];

function oneCycle(warmShare: number, share: number): number {
  if (share < warmShare) return cosineBetween(oneCycleStart, 1, share / warmShare);
  return cosineBetween(1, oneCycleEnd, (share - warmShare) / (1 - warmShare));
}

function cosineBetween(from: number, to: number, share: number): number {
  return to + ((from - to) / 2) * (1 + Math.cos(Math.PI * share));
}
