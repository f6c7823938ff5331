import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dropoutThreshold, epochOrder, mix32, streamKey, uniformAt } from './counter';

describe('mix32', () => {
  it('is a bijection: different numbers have different hashes', () => {
    const seen = new Set(Array.from({ length: 100_000 }, (_, i) => mix32(i)));
    expect(seen.size).toBe(100_000);
  });

  it('gives the published values of lowbias32', () => {
    // From the definition computed in exact integers: test/reference/lowbias32.py.
    expect([0, 1, 2, 0xffffffff].map(mix32)).toEqual([0, 1753845952, 3507691905, 1734902346]);
  });
});

describe('streamKey', () => {
  it('differs for every seed, stream, layer and step', () => {
    const keys = new Set<number>();
    for (const seed of [0, 1, 1234])
      for (const stream of ['initializer', 'shuffle', 'dropout'] as const)
        for (let layer = 0; layer < 8; layer++)
          for (let step = 0; step < 50; step++) keys.add(streamKey(seed, stream, layer, step));
    expect(keys.size).toBe(3 * 3 * 8 * 50);
  });
});

describe('epochOrder', () => {
  it('is a permutation, repeatable, and another one at the next epoch', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 500 }), fc.nat(), fc.nat(1000), (rows, seed, epoch) => {
        const order = epochOrder(rows, seed, epoch);
        expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length: rows }, (_, i) => i));
        expect(epochOrder(rows, seed, epoch)).toEqual(order);
        if (rows > 20) expect(epochOrder(rows, seed, epoch + 1)).not.toEqual(order);
      }),
    );
  });
});

describe('dropoutThreshold', () => {
  it('drops the share it was asked for', () => {
    const key = streamKey(7, 'dropout', 0, 0);
    for (const rate of [0, 0.1, 0.3, 0.9]) {
      let dropped = 0;
      for (let i = 0; i < 100_000; i++) if (mix32(key + i) < dropoutThreshold(rate)) dropped++;
      expect(dropped / 100_000).toBeCloseTo(rate, 2);
    }
  });

  it('agrees with uniformAt', () => {
    expect(uniformAt(5, 3) < 0.3).toBe(mix32(8) < dropoutThreshold(0.3));
  });
});
