import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import fc from 'fast-check';
import type { TrainingEvent } from '@/core/protocol/training-protocol';
import { createEventPacer } from './event-pacer';

const epoch = (loss: number) => ({ loss, metric: 0, valLoss: 0, valMetric: 0, learningRate: 0.01 });
const epochs = (...losses: number[]): TrainingEvent => ({
  type: 'epochs',
  run: 'r',
  epochs: losses.map(epoch),
  seconds: losses.at(-1)!,
});

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A pacer whose drawings take that many milliseconds. */
function pacer(drawingMs: number) {
  const emitted: TrainingEvent[] = [];
  const give = createEventPacer((event) => emitted.push(event), {
    now: () => Date.now(),
    afterDrawing: (callback) => void setTimeout(callback, drawingMs),
  });
  return { emitted, give };
}

describe('createEventPacer', () => {
  it('passes the first epoch at once and gathers those that follow', () => {
    const { emitted, give } = pacer(10);
    for (let loss = 1; loss <= 4; loss++) give(epochs(loss));
    vi.advanceTimersByTime(249);
    expect(emitted).toEqual([epochs(1)]);
    vi.advanceTimersByTime(1);
    expect(emitted).toEqual([epochs(1), epochs(2, 3, 4)]);
  });

  it('waits longer where drawing takes longer', () => {
    const { emitted, give } = pacer(150);
    give(epochs(1));
    give(epochs(2));
    vi.advanceTimersByTime(599);
    expect(emitted).toHaveLength(1);
    vi.advanceTimersByTime(1);
    expect(emitted).toHaveLength(2);
  });

  it('goes on after a second where the page does not draw, as in a tab that is not in sight', () => {
    const { emitted, give } = pacer(1e9);
    give(epochs(1));
    give(epochs(2));
    vi.advanceTimersByTime(1000);
    expect(emitted).toEqual([epochs(1), epochs(2)]);
  });

  it('gives what it holds before any other word', () => {
    const { emitted, give } = pacer(10);
    const paused: TrainingEvent = { type: 'paused', run: 'r' };
    [epochs(1), epochs(2), paused].forEach(give);
    expect(emitted).toEqual([epochs(1), epochs(2), paused]);
  });

  it('lets a state pass by without drawing for it', () => {
    const { emitted, give } = pacer(10);
    const state = { step: 1, weights: [], slots: [] };
    const checkpoint: TrainingEvent = {
      type: 'checkpoint',
      run: 'r',
      checkpoint: { epoch: 1, state },
    };
    [epochs(1), epochs(2), checkpoint].forEach(give);
    expect(emitted).toEqual([epochs(1), checkpoint]);
  });

  it('loses and reorders nothing, whatever the times', () => {
    const steps = fc.array(fc.tuple(fc.nat(400), fc.boolean()), { maxLength: 40 });
    fc.assert(
      fc.property(steps, fc.nat(300), (plan, drawingMs) => {
        const { emitted, give } = pacer(drawingMs);
        plan.forEach(([wait, pauses], index) => {
          give(pauses ? { type: 'resumed', run: 'r' } : epochs(index));
          vi.advanceTimersByTime(wait);
        });
        vi.advanceTimersByTime(5000);
        const flat = (events: TrainingEvent[]) =>
          events.flatMap((event): (number | string)[] =>
            event.type === 'epochs' ? event.epochs.map(({ loss }) => loss) : [event.type],
          );
        const given = plan.map(([, pauses], index) => (pauses ? 'resumed' : index));
        expect(flat(emitted)).toEqual(given);
      }),
    );
  });
});
