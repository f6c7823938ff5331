/** Where the epoch axis ends: it grows in calm steps and never past what was asked for. */
import { axisOver, niceCeiling, type Axis } from '@/core/training/axis';
import { epochsDone, epochsPlanned, isActive, type Run } from '@/core/training/run';
import type { EpochWindow } from './curve-settings';

/**
 * Epochs on the axis when nothing is zoomed: all that are planned until there is a line to draw; then as far as the run
 * has come or a compared run went, whichever is longer, but never past what is planned for the run.
 */
export function horizonOf(run: Run | null, compared: readonly Run[], planned: number): number {
  const last = run ? epochsDone(run) : 0;
  if (!run || last === 0 || (last === 1 && isActive(run)))
    return Math.max(2, (run ? epochsPlanned(run) : planned) || 2);
  const longest = Math.max(last, ...compared.map(epochsDone));
  const most = Math.max(last, epochsPlanned(run));
  return Math.max(2, Math.min(most, niceCeiling(Math.max(10, longest))));
}

/** The axis over a window of epochs, or over all of them. */
export function epochAxis(zoom: EpochWindow | null, end: number): Axis {
  return zoom ? axisOver(zoom[0], zoom[1], true) : axisOver(0, end, true);
}
