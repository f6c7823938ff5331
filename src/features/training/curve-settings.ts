/** How a person looks at the curves; kept from run to run. */

/** First and last epoch in sight. */
export type EpochWindow = readonly [number, number];

export interface CurveSettings {
  /** Weight of the past in the drawn average, 0 (none) to 0.99. */
  smoothing: number;
  /** Losses on a logarithmic axis. */
  log: boolean;
  /** Epochs in sight; null for all. */
  zoom: EpochWindow | null;
  /** What is not drawn: `training`, `validation`, or a run's id. */
  hidden: ReadonlySet<string>;
  table: boolean;
}

export const plainSettings: CurveSettings = {
  smoothing: 0,
  log: false,
  zoom: null,
  hidden: new Set(),
  table: false,
};

/** The settings with a series or run hidden where it was shown, and the other way round. */
export function toggleHidden(settings: CurveSettings, key: string): CurveSettings {
  const hidden = new Set(settings.hidden);
  if (!hidden.delete(key)) hidden.add(key);
  return { ...settings, hidden };
}

/** Epochs that a window spans at least. */
const closest = 4;

/**
 * The window `factor` times as long around `center`, within 0 and `end`. Null (all epochs) where nothing is left out.
 */
export function zoomBy(
  window: EpochWindow | null,
  factor: number,
  end: number,
  center?: number,
): EpochWindow | null {
  const [from, to] = window ?? [0, end];
  const middle = center ?? (from + to) / 2;
  const length = Math.max(closest, (to - from) * factor);
  const start = Math.max(0, Math.min(middle - length * share(middle, from, to), end - length));
  return windowOf(start, start + length, end);
}

/** A window between two epochs in either order, widened to whole epochs; null where it holds all up to `end`. */
export function windowOf(a: number, b: number, end: number): EpochWindow | null {
  const from = Math.max(0, Math.floor(Math.min(a, b)));
  const to = Math.min(end, Math.max(from + closest, Math.ceil(Math.max(a, b))));
  return from <= 0 && to >= end ? null : [Math.max(0, Math.min(from, to - closest)), to];
}

function share(middle: number, from: number, to: number): number {
  return to > from ? Math.max(0, Math.min(1, (middle - from) / (to - from))) : 0.5;
}
