/** What the charts share while a person reads them: all show the same epoch, and a zoom of one is a zoom of all. */
import type { EpochWindow } from './curve-settings';

export interface CurveControl {
  /** The epoch being read, from 1: the one pointed at, else the one chosen by a click or Enter; null for none. */
  epoch: number | null;
  /** The epoch chosen by a click or Enter. */
  chosen: number | null;
  onPoint: (epoch: number | null) => void;
  onChoose: (epoch: number | null) => void;
  onZoom: (window: EpochWindow | null) => void;
  onTogglePause?: () => void;
}
