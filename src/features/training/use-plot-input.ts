import { useState, type KeyboardEvent, type PointerEvent } from 'react';
import type { CurveControl } from './curve-control';
import { epochAt, type Geometry } from './curve-geometry';
import { windowOf, type EpochWindow } from './curve-settings';

/** Pixels after which a press is a drag. */
const dragStart = 6;

interface Options {
  geometry: Geometry | null;
  control: CurveControl;
  /** Epochs done; none can be read past it. */
  last: number;
  /** Epochs on the unzoomed axis. */
  end: number;
}

interface Drag {
  from: number;
  fromPixel: number;
  to: number;
  moved: boolean;
}

/** Pointing, choosing, zooming by a drag, and the same by keys, for the area of one chart. */
export function usePlotInput({ geometry, control, last, end }: Options) {
  const [drag, setDrag] = useState<Drag | null>(null);
  const place = (event: PointerEvent<HTMLElement>) => {
    const pixel = event.clientX - event.currentTarget.getBoundingClientRect().left;
    return geometry ? { pixel, epoch: epochAt(geometry, pixel) } : null;
  };
  const point = (epoch: number) => control.onPoint(wholeEpoch(epoch, last));

  const handlers = {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      const at = place(event);
      if (!at || event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      setDrag({ from: at.epoch, fromPixel: at.pixel, to: at.epoch, moved: false });
      point(at.epoch);
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      const at = place(event);
      if (!at) return;
      point(at.epoch);
      if (!drag) return;
      const moved = drag.moved || Math.abs(at.pixel - drag.fromPixel) > dragStart;
      setDrag({ ...drag, to: at.epoch, moved });
    },
    onPointerUp(event: PointerEvent<HTMLElement>) {
      const at = place(event);
      setDrag(null);
      if (!at || !drag) return;
      // A finger reads values on its way; the buttons zoom.
      if (drag.moved && event.pointerType !== 'touch') {
        control.onZoom(windowOf(drag.from, at.epoch, end));
      } else if (!drag.moved) {
        const epoch = wholeEpoch(at.epoch, last);
        control.onChoose(epoch === control.chosen ? null : epoch);
      }
    },
    onPointerCancel: () => setDrag(null),
    onPointerLeave: () => control.onPoint(null),
    onDoubleClick: () => control.onZoom(null),
    onKeyDown: (event: KeyboardEvent) => pressKey(event, control, last),
  };
  const dragged: EpochWindow | null = drag?.moved
    ? [Math.min(drag.from, drag.to), Math.max(drag.from, drag.to)]
    : null;
  return { handlers, dragged };
}

function pressKey(event: KeyboardEvent, control: CurveControl, last: number) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const now = control.epoch ?? last;
  const page = Math.max(1, Math.round(last / 10));
  const moves: Record<string, number> = {
    ArrowLeft: now - (event.shiftKey ? page : 1),
    ArrowDown: now - (event.shiftKey ? page : 1),
    ArrowRight: now + (event.shiftKey ? page : 1),
    ArrowUp: now + (event.shiftKey ? page : 1),
    PageDown: now - page,
    PageUp: now + page,
    Home: 1,
    End: last,
  };
  if (event.key in moves) {
    const unread = control.epoch === null && event.key.startsWith('Arrow');
    control.onPoint(wholeEpoch(unread ? last : moves[event.key], last));
  } else if (event.key === 'Enter') {
    control.onChoose(now === control.chosen ? null : wholeEpoch(now, last));
  } else if (event.key === 'Escape') {
    control.onPoint(null);
    control.onChoose(null);
  } else if (event.key === ' ' && control.onTogglePause) {
    control.onTogglePause();
  } else return;
  event.preventDefault();
}

function wholeEpoch(epoch: number, last: number): number | null {
  return last < 1 ? null : Math.max(1, Math.min(last, Math.round(epoch)));
}
