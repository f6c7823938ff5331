import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Checkpoint } from '@/core/training/checkpoint';
import { createCheckpointStore, sizeOf } from './checkpoint-store';

const checkpoint = (epoch: number, floats = 10): Checkpoint => ({
  epoch,
  state: { step: epoch, weights: [new Float32Array(floats)], slots: [] },
});

describe('createCheckpointStore', () => {
  it('finds the latest one at or before an epoch', () => {
    const store = createCheckpointStore();
    [0, 10, 20].forEach((epoch) => store.add('a', checkpoint(epoch)));
    expect(store.nearest('a', 9)?.epoch).toBe(0);
    expect(store.nearest('a', 20)?.epoch).toBe(20);
    expect(store.nearest('b', 20)).toBeNull();
    store.add('a', checkpoint(10));
    expect(store.epochs('a')).toEqual([0, 10, 20]);
  });

  it('stays within its bounds whatever comes, and always has the newest', () => {
    const arrivals = fc.array(
      fc.record({ run: fc.constantFrom('a', 'b', 'c'), epoch: fc.nat(300), floats: fc.nat(300) }),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(arrivals, (all) => {
        const limits = { perRun: 5, bytes: 2000 };
        const store = createCheckpointStore(limits);
        const grown = new Map<string, number>();
        for (const { run, epoch, floats } of all) {
          const later = (grown.get(run) ?? -1) + 1 + epoch;
          grown.set(run, later);
          const newest = checkpoint(later, floats);
          store.add(run, newest);
          expect(store.epochs(run).length).toBeLessThanOrEqual(limits.perRun);
          expect(store.bytes()).toBeLessThanOrEqual(limits.bytes);
          expect(store.nearest(run, later)).toBe(newest);
          expect(sizeOf(newest)).toBe(4 * floats);
        }
      }),
    );
  });
});
