/** @file What a lesson's question reads off the curves. */
import type { Phrase } from '../../words/say';
import type { LessonRun } from './lesson';

/** The last value of a series; infinite where the run diverged or no epoch ended. */
export function lastOf({ history, diverged }: LessonRun, series: 'loss' | 'valLoss' | 'valMetric') {
  return diverged ? Infinity : (history[series].at(-1) ?? Infinity);
}

/** How far val_loss ended above its lowest value. 0 where no epoch ended. */
export function riseOf({ history }: LessonRun): number {
  const { valLoss } = history;
  return valLoss.length === 0 ? 0 : valLoss[valLoss.length - 1] - Math.min(...valLoss);
}

/** Index of the run with the least (or most) of something, the first of several. */
export function indexOfLeast(runs: readonly LessonRun[], what: (run: LessonRun) => number): number {
  return runs.reduce((best, run, index) => (what(run) < what(runs[best]) ? index : best), 0);
}

/** Milliseconds an epoch took. */
export function epochMilliseconds({ history, seconds }: LessonRun): number {
  return (1000 * seconds) / Math.max(1, history.loss.length);
}

/** A number with three figures, or a word for that of a run that diverged. */
export function shortly(value: number): string | Phrase {
  return Number.isFinite(value)
    ? String(Number(value.toPrecision(3)))
    : { key: 'lessons.facts.notANumber' };
}
