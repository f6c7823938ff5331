/**
 * The last look into a run's network, outside the page's state: looks come often and only the panel that shows them
 * has to be drawn anew.
 */
import type { NetworkInspection } from '@/core/network/inspection';

export interface Look {
  run: string;
  inspection: NetworkInspection;
}

export interface InspectionStore {
  add(run: string, inspection: NetworkInspection): void;
  /** The last look, whichever run it was into; null before the first. */
  latest(): Look | null;
  /** Calls back after every look; returns how to stop that. */
  subscribe(listener: () => void): () => void;
}

/** A store without a look. */
export function createInspectionStore(): InspectionStore {
  let last: Look | null = null;
  const listeners = new Set<() => void>();
  return {
    add(run, inspection) {
      last = { run, inspection };
      listeners.forEach((listener) => listener());
    },
    latest: () => last,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
