/**
 * Looks into the network of the run on the page while the look inside is open: one at a time, about every half second;
 * only when asked where a person prefers no motion.
 */
import { useReducedMotion } from '@mantine/hooks';
import { useCallback, useEffect, useState } from 'react';
import type { NetworkInspection } from '@/core/network/inspection';
import type { Run } from '@/core/training/run';

/** Milliseconds between two looks. */
const every = 500;

/** What a session offers for looks: a question, and a place to hear the answers. */
export interface Inspector {
  /** Asks for a look into the run's network as it is now. */
  inspect(run: string): void;
  /** Calls back with every look that comes; returns how to stop that. */
  onInspected(listener: (run: string, inspection: NetworkInspection) => void): () => void;
}

/** Whether the look inside is open, the last look into that run, and how to ask for another where none comes by itself. */
export function useInspection(run: Run | null, { inspect, onInspected }: Inspector) {
  const [open, setOpen] = useState(false);
  const [last, setLast] = useState<{ run: string; inspection: NetworkInspection } | null>(null);
  const isStill = useReducedMotion();
  const id = run?.id ?? null;
  const isOn = run?.status === 'training' || run?.status === 'paused';

  useEffect(() => {
    if (!open) return;
    return onInspected((inspected, inspection) => setLast({ run: inspected, inspection }));
  }, [open, onInspected]);

  useEffect(() => {
    if (!open || !isOn || id === null) return;
    inspect(id);
    if (isStill) return;
    const timer = setInterval(() => inspect(id), every);
    return () => clearInterval(timer);
  }, [open, isOn, id, isStill, inspect]);

  const look = useCallback(() => id !== null && inspect(id), [id, inspect]);
  return {
    open,
    onOpenChange: setOpen,
    inspection: last?.run === id ? last.inspection : null,
    onLook: isStill ? look : null,
  };
}
