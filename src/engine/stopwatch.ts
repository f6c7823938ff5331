/**
 * @file Seconds of training, pauses left out.
 */

export interface Stopwatch {
  start(): void;
  stop(): void;
  /** Seconds it has run so far. */
  seconds(): number;
}

/** A stopwatch that runs from now on; `now` counts milliseconds. */
export function createStopwatch(now: () => number): Stopwatch {
  let passed = 0;
  let startedAt: number | null = now();
  const running = () => (startedAt === null ? 0 : now() - startedAt);
  return {
    start: () => void (startedAt ??= now()),
    stop() {
      passed += running();
      startedAt = null;
    },
    seconds: () => (passed + running()) / 1000,
  };
}
