/**
 * @file The coach: reads a run's curves and says the one thing that matters most. It speaks anew only where a bin of
 * epochs has filled and a new advice has held for two bins, so that it does not flicker; what it says follows from the
 * history alone, never from the clock.
 */
import { isActive, type Run } from '../training/run';
import type { Advice } from './advice';
import { adviceKinds } from './advice-list';
import { binSize } from './curve';
import { seeRun, type CoachedRun } from './see-run';

/** Bins that the coach looks back to find an advice that held. */
const lookBack = 8;

/**
 * What the coach says of a run; null before the first epoch of a run that is on. A diverged run is told at once, any
 * other advice once it has held for two bins in a row; after the end, what the whole history says.
 */
export function coach(run: CoachedRun): Advice | null {
  const epochs = run.history.loss.length;
  const active = isActive(run as Run);
  if (epochs === 0 && run.error === null) return null;
  if (!active) return firstAdvice(run, epochs);
  return heldAdvice(run, lastBinEnd(epochs));
}

/** The epoch at which the coach last spoke: a key to remember its word by. */
export function lastBinEnd(epochs: number): number {
  return epochs - (epochs % binSize(epochs));
}

function heldAdvice(run: CoachedRun, end: number): Advice | null {
  const size = binSize(end);
  const first = Math.max(size, end - lookBack * size);
  let previous = null as Advice | null;
  let said = null as Advice | null;
  for (let epochs = first; epochs <= end; epochs += size) {
    const advice = firstAdvice(run, epochs);
    if (said === null || advice?.id === said.id || advice?.id === previous?.id) said = advice;
    previous = advice;
  }
  return said;
}

function firstAdvice(run: CoachedRun, epochs: number): Advice | null {
  const seen = seeRun(run, epochs);
  for (const kind of adviceKinds) {
    const found = kind.look(seen);
    if (found) return { id: kind.id, ...found };
  }
  return null;
}
