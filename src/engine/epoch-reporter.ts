/**
 * @file What a run says of its progress, as often as a page can use it: epochs gathered to at most ten messages a
 * second, steps of a long epoch at most four times a second.
 */
import type { TrainingEvent } from '@/core/protocol/training-protocol';
import type { EpochMetrics } from '@/core/training/history';
import type { Stopwatch } from './stopwatch';

/** Milliseconds between two `epochs` events and between two `steps` events. */
const epochsApart = 100;
const stepsApart = 250;

export interface EpochReporter {
  epoch(metrics: EpochMetrics): void;
  step(done: number, of: number): void;
  /** Says what was held back. */
  flush(): void;
}

/** A reporter of one run, which says its first epoch at once. */
export function createEpochReporter(
  run: string,
  emit: (event: TrainingEvent) => void,
  stopwatch: Stopwatch,
  now: () => number,
): EpochReporter {
  let held: EpochMetrics[] = [];
  let epochsSaidAt = -Infinity;
  let stepsSaidAt = now();
  const flush = () => {
    if (held.length === 0) return;
    emit({ type: 'epochs', run, epochs: held, seconds: stopwatch.seconds() });
    held = [];
    epochsSaidAt = now();
  };
  return {
    flush,
    epoch(metrics) {
      held.push(metrics);
      stepsSaidAt = now();
      if (now() - epochsSaidAt >= epochsApart) flush();
    },
    step(done, of) {
      if (now() - stepsSaidAt < stepsApart) return;
      stepsSaidAt = now();
      emit({ type: 'steps', run, done, of });
    },
  };
}
