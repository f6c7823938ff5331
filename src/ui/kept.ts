/**
 * Values that outlive the panel that shows them: a panel that is closed and opened again finds what it had, and work
 * that goes on meanwhile writes its result where the panel will look.
 */
import { useCallback, useSyncExternalStore } from 'react';

export interface Kept {
  get(key: string): unknown;
  set(key: string, value: unknown): void;
  /** Calls back after every change; returns how to stop that. */
  subscribe(listener: () => void): () => void;
}

/** Holds nothing yet. */
export function createKept(): Kept {
  const values = new Map<string, unknown>();
  const listeners = new Set<() => void>();
  return {
    get: (key) => values.get(key),
    set(key, value) {
      values.set(key, value);
      listeners.forEach((listener) => listener());
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** As `useState`, for a value kept under that key. `initial` must be the same value each time. */
export function useKept<Value>(kept: Kept, key: string, initial: Value) {
  const read = () => (kept.get(key) ?? initial) as Value;
  const value = useSyncExternalStore(kept.subscribe, read, read);
  const setValue = useCallback((next: Value) => kept.set(key, next), [kept, key]);
  return [value, setValue] as const;
}
