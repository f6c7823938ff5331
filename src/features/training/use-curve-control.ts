import { useMemo, useState } from 'react';
import type { CurveControl } from './curve-control';
import type { EpochWindow } from './curve-settings';

interface Options {
  /** The run that is read; another one lets go of the chosen epoch. */
  runId: string | null;
  onZoom: (window: EpochWindow | null) => void;
  onTogglePause?: () => void;
}

/** What all charts share while they are read. Its value changes only when what is read does. */
export function useCurveControl({ runId, onZoom, onTogglePause }: Options): CurveControl {
  const [pointed, onPoint] = useState<number | null>(null);
  const [choice, setChoice] = useState<{ runId: string | null; epoch: number } | null>(null);
  const chosen = choice?.runId === runId ? choice.epoch : null;
  return useMemo(
    () => ({
      epoch: pointed ?? chosen,
      chosen,
      onPoint,
      onChoose: (epoch) => setChoice(epoch === null ? null : { runId, epoch }),
      onZoom,
      onTogglePause,
    }),
    [pointed, chosen, runId, onZoom, onTogglePause],
  );
}
