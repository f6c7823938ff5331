import type { Schedule, ScheduleName } from '@/core/training/schedules';

/** The schedules in words. */
export const scheduleTitles: Record<ScheduleName, string> = {
  constant: 'Constant',
  step: 'Step',
  exponential: 'Exponential',
  cosine: 'Cosine',
  'one-cycle': 'One-cycle',
  'reduce-on-plateau': 'Reduce on plateau',
};

/** One line on each. */
export const scheduleHints: Record<ScheduleName, string> = {
  constant: 'The rate stays as it is set.',
  step: 'Multiplies the rate by a factor every few epochs.',
  exponential: 'Lets the rate fall by the same share again and again.',
  cosine: 'Lets the rate fall along half a cosine wave until the last epoch.',
  'one-cycle': 'Rises from a 25th of the rate to the rate, then falls to almost nothing.',
  'reduce-on-plateau': 'Lowers the rate when val_loss has not got better for a while.',
};

/** A schedule to begin with, for a run of that many epochs. */
export function newSchedule(kind: ScheduleName, epochs: number): Schedule {
  const third = Math.max(1, Math.round(epochs / 3) || 1);
  switch (kind) {
    case 'constant':
      return { kind };
    case 'step':
      return { kind, every: third, factor: 0.1 };
    case 'exponential':
      return { kind, decayRate: 0.5, decayEpochs: third };
    case 'cosine':
      return { kind, alpha: 0 };
    case 'one-cycle':
      return { kind, warmShare: 0.3 };
    case 'reduce-on-plateau':
      return { kind, factor: 0.1, patience: 10, minDelta: 1e-4, minRate: 0 };
  }
}
