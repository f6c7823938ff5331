import { useEffect, useRef, useState, type PointerEvent, type RefObject } from 'react';
import { dropPlace, type RowEdges } from './drop-place';

export interface RowDrag {
  from: number;
  /** Where the row goes when let go now. */
  to: number;
  /** Pixels from where it was taken. */
  distance: number;
  /** What a row that makes way moves by. */
  height: number;
}

/**
 * Rows of a list dragged by their handles with mouse, pen or finger. Rows stay where they are in the document until one
 * is let go; Escape lets it go where it was. Rows are the children of the list with `data-row`.
 */
export function useRowDrag(
  list: RefObject<HTMLElement | null>,
  onDrop: (from: number, to: number) => void,
) {
  const [drag, setDrag] = useState<RowDrag | null>(null);
  const release = useRef<(() => void) | null>(null);
  useEffect(() => () => release.current?.(), []);

  function take(from: number, event: PointerEvent<HTMLElement>) {
    if (!list.current || event.button !== 0 || release.current) return;
    const handle = event.currentTarget;
    const element = list.current;
    const listTop = () => element.getBoundingClientRect().top;
    const rows = edgesOf(element);
    const taken = { pointer: event.clientY, top: listTop() };
    const height = rows[from].bottom - rows[from].top + gapOf(rows);
    let to = from;

    function move({ clientY }: globalThis.PointerEvent) {
      // What was scrolled meanwhile counts too.
      const distance = clientY - taken.pointer + (taken.top - listTop());
      to = dropPlace(rows, from, distance);
      setDrag({ from, to, distance, height });
      handle.scrollIntoView({ block: 'nearest' });
    }
    function end(dropped: boolean) {
      release.current?.();
      if (dropped && to !== from) onDrop(from, to);
    }
    const up = () => end(true);
    const cancel = () => end(false);
    const key = (pressed: KeyboardEvent) => pressed.key === 'Escape' && end(false);
    document.addEventListener('pointermove', move);
    document.addEventListener('pointerup', up);
    document.addEventListener('pointercancel', cancel);
    document.addEventListener('keydown', key);
    release.current = () => {
      document.removeEventListener('pointermove', move);
      document.removeEventListener('pointerup', up);
      document.removeEventListener('pointercancel', cancel);
      document.removeEventListener('keydown', key);
      release.current = null;
      setDrag(null);
    };
  }

  return { drag, take };
}

function edgesOf(list: HTMLElement): RowEdges[] {
  return [...list.querySelectorAll(':scope > [data-row]')].map((row) => {
    const { top, bottom } = row.getBoundingClientRect();
    return { top, bottom };
  });
}

function gapOf(rows: readonly RowEdges[]): number {
  return rows.length > 1 ? rows[1].top - rows[0].bottom : 0;
}
