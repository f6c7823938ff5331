/**
 * @file The handle by which a run is steered from outside while its loop runs: paused, resumed, stopped, changed and
 * looked into. The loop asks it between two steps.
 */
import type { ChangedSettings } from '@/core/training/changes';

export interface TrainingControl {
  /** Takes effect before the next step. */
  pause(): void;
  resume(): void;
  /** Takes effect before the next step, also while paused, and cannot be undone. */
  stop(): void;
  /** Takes effect before the next step; changes that wait for it are one. */
  change(settings: ChangedSettings): void;
  /** Asks for a look before the next step, also while paused. */
  inspect(): void;
  readonly paused: boolean;
  readonly stopped: boolean;
  readonly changing: boolean;
  /** The changes that wait, which wait no more; null where there is none. */
  takeChange(): ChangedSettings | null;
  /** True where a look was asked for, which is then answered. */
  takeInspection(): boolean;
  /** Resolves as soon as the run is not paused, or stopped. */
  going(): Promise<void>;
  /** Resolves with the next word that concerns a run that stands still: resume, stop or inspect. */
  word(): Promise<void>;
}

/** A control of a run that is neither paused nor stopped. */
export function createTrainingControl(): TrainingControl {
  let paused = false;
  let stopped = false;
  let inspecting = false;
  let waitingChange: ChangedSettings | null = null;
  let waiting: (() => void)[] = [];
  const wake = () => {
    const woken = waiting;
    waiting = [];
    woken.forEach((resolve) => resolve());
  };
  const word = () => new Promise<void>((resolve) => waiting.push(resolve));
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
    change: (settings) => void (waitingChange = { ...waitingChange, ...settings }),
    inspect() {
      inspecting = true;
      wake();
    },
    get paused() {
      return paused;
    },
    get stopped() {
      return stopped;
    },
    get changing() {
      return waitingChange !== null;
    },
    takeChange() {
      const taken = waitingChange;
      waitingChange = null;
      return taken;
    },
    takeInspection() {
      const asked = inspecting;
      inspecting = false;
      return asked;
    },
    async going() {
      while (paused && !stopped) await word();
    },
    word,
  };
}
