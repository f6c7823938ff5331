import {
  startTransition,
  useCallback,
  useLayoutEffect,
  useRef,
  useState,
  type RefObject,
} from 'react';

export interface ScrollBox {
  ref: RefObject<HTMLDivElement | null>;
  left: number;
  top: number;
  /** Inner size without scroll bars, 0 until it is known. */
  width: number;
  height: number;
  onScroll: () => void;
}

/** Where an element is scrolled to and how large it is, followed as both change; nothing is measured while it is drawn. */
export function useScrollBox(): ScrollBox {
  const ref = useRef<HTMLDivElement>(null);
  const [box, setBox] = useState({ left: 0, top: 0, width: 0, height: 0 });
  const measure = useCallback(() => {
    const element = ref.current;
    if (!element) return;
    const { scrollLeft: left, scrollTop: top, clientWidth: width, clientHeight: height } = element;
    setBox({ left, top, width, height });
  }, []);
  useLayoutEffect(() => {
    // The observer's first call comes with the next frame: what is in the box is drawn then, in a task of its own.
    const observer = new ResizeObserver(() => startTransition(measure));
    if (ref.current) observer.observe(ref.current);
    return () => observer.disconnect();
  }, [measure]);
  return { ref, ...box, onScroll: measure };
}
