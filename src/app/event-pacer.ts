/**
 * The training worker's events at the pace of the page: epochs are gathered until the last ones have been drawn and the
 * page has had time for other things. Nothing is lost or reordered, and whatever is not an epoch passes at once; states
 * and looks, which are not drawn with the run, pass by the epochs held back.
 */
import type { TrainingEvent } from '@/core/protocol/training-protocol';

type Epochs = Extract<TrainingEvent, { type: 'epochs' }>;

/** Milliseconds between two drawings at least and at most, and how many times its own cost one waits for the next. */
const leastApart = 250;
const mostApart = 1000;
const patience = 4;

export interface PacerClock {
  now(): number;
  /** Calls back once the browser has drawn what was last emitted. */
  afterDrawing(callback: () => void): void;
}

/** A function to give events to; `emit` gets them. */
export function createEventPacer(
  emit: (event: TrainingEvent) => void,
  clock: PacerClock,
): (event: TrainingEvent) => void {
  let held: Epochs | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** From a drawing until the page is ready for the next one. */
  let busy = false;

  const flush = () => {
    if (!held) return;
    const from = clock.now();
    const last = held;
    held = null;
    emit(last);
    sleep(mostApart);
    const mine = timer;
    clock.afterDrawing(() => {
      if (timer !== mine) return;
      const cost = clock.now() - from;
      const wait = Math.min(mostApart, Math.max(leastApart, patience * cost));
      sleep(Math.max(0, wait - cost));
    });
  };
  const sleep = (wait: number) => {
    clearTimeout(timer);
    busy = true;
    timer = setTimeout(() => {
      busy = false;
      flush();
    }, wait);
  };
  return (event) => {
    if (event.type !== 'epochs') {
      if (event.type !== 'checkpoint' && event.type !== 'inspected') flush();
      emit(event);
      return;
    }
    if (held && held.run !== event.run) flush();
    held = held ? { ...event, epochs: [...held.epochs, ...event.epochs] } : event;
    if (!busy) flush();
  };
}
