/**
 * @file The handle by which a run is paused, resumed and stopped from outside while its loop runs.
 */

export interface TrainingControl {
  /** Takes effect before the next step. */
  pause(): void;
  resume(): void;
  /** Takes effect before the next step, also while paused, and cannot be undone. */
  stop(): void;
  readonly paused: boolean;
  readonly stopped: boolean;
  /** Resolves as soon as the run is not paused, or stopped. */
  going(): Promise<void>;
}

/** A control of a run that is neither paused nor stopped. */
export function createTrainingControl(): TrainingControl {
  let paused = false;
  let stopped = false;
  let waiting: (() => void)[] = [];
  const wake = () => {
    const woken = waiting;
    waiting = [];
    woken.forEach((resolve) => resolve());
  };
  return {
    pause: () => void (paused = true),
    resume() {
      paused = false;
      wake();
    },
    stop() {
      stopped = true;
      wake();
    },
    get paused() {
      return paused;
    },
    get stopped() {
      return stopped;
    },
    async going() {
      while (paused && !stopped) await new Promise<void>((resolve) => waiting.push(resolve));
    },
  };
}
