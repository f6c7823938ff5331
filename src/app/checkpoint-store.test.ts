import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Checkpoint } from '@/core/training/checkpoint';
import { createCheckpointStore, sizeOf, thinEpochs } from './checkpoint-store';

const checkpoint = (epoch: number, floats = 10): Checkpoint => ({
  epoch,
  state: { step: epoch, weights: [new Float32Array(floats)], slots: [] },
});

describe('thinEpochs', () => {
  it('keeps some of them in order, the first and the last among them', () => {
    const ascending = fc.uniqueArray(fc.nat(5000)).map((all) => all.sort((a, b) => a - b));
    fc.assert(
      fc.property(ascending, fc.integer({ min: 0, max: 40 }), (epochs, count) => {
        const kept = thinEpochs(epochs, count);
        expect(kept).toHaveLength(Math.min(count, epochs.length));
        expect(epochs.filter((epoch) => kept.includes(epoch))).toEqual(kept);
        if (count > 0 && epochs.length > 0) expect(kept.at(-1)).toBe(epochs.at(-1));
        if (count > 1 && epochs.length > 0) expect(kept[0]).toBe(epochs[0]);
      }),
    );
  });

  it('leaves no gap of more than four times the even one while a run grows', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 4, max: 40 }),
        fc.integer({ min: 50, max: 600 }),
        (count, last) => {
          let kept: number[] = [];
          for (let epoch = 0; epoch <= last; epoch++) kept = thinEpochs([...kept, epoch], count);
          const gaps = kept.slice(1).map((epoch, i) => epoch - kept[i]);
          expect(Math.max(...gaps)).toBeLessThanOrEqual((4 * last) / (count - 1));
        },
      ),
    );
  });
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
