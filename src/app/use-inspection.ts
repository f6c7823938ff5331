/**
 * Looks into the network of the run on the page for as long as they are shown: about two a second while it is on; only
 * when asked where a person prefers no motion.
 */
import { useReducedMotion } from '@mantine/hooks';
import { useCallback, useEffect, useSyncExternalStore } from 'react';
import type { Run } from '@/core/training/run';
import type { InspectionStore } from './inspection-store';

/** Milliseconds between two looks. */
const every = 500;

/** The last look into that run, and how to ask for another where none comes by itself. */
export function useInspection(
  run: Run | null,
  inspections: InspectionStore,
  inspect: (run: string) => void,
) {
  const last = useSyncExternalStore(inspections.subscribe, inspections.latest);
  const isStill = useReducedMotion();
  const id = run?.id ?? null;
  const status = run?.status;

  useEffect(() => {
    if (id === null || (status !== 'training' && status !== 'paused')) return;
    inspect(id);
    // A network that stands still looks the same again.
    if (isStill || status === 'paused') return;
    const timer = setInterval(() => inspect(id), every);
    return () => clearInterval(timer);
  }, [id, status, isStill, inspect]);

  const look = useCallback(() => {
    if (id !== null) inspect(id);
  }, [id, inspect]);
  return {
    inspection: last && last.run === id ? last.inspection : null,
    onLook: isStill ? look : null,
  };
}
