import type { Schedule, ScheduleName } from '@/core/training/schedules';

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
