import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { thinEpochs } from './thin-epochs';

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
