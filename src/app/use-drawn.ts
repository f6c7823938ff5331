/** When what was dispatched in a transition, which React draws in small pieces, is on the page. */
import { startTransition, useCallback, useEffect, useRef, useState } from 'react';

/** A function that calls back once all that was dispatched before, in transitions too, has been drawn. */
export function useDrawn(): (callback: () => void) => void {
  const [drawn, setDrawn] = useState(0);
  const asked = useRef(0);
  const waiting = useRef<{ mark: number; callback: () => void }[]>([]);
  useEffect(() => {
    const ready = waiting.current.filter(({ mark }) => mark <= drawn);
    waiting.current = waiting.current.filter(({ mark }) => mark > drawn);
    for (const { callback } of ready) callback();
  }, [drawn]);
  return useCallback((callback: () => void) => {
    const mark = ++asked.current;
    waiting.current.push({ mark, callback });
    startTransition(() => setDrawn(mark));
  }, []);
}
