import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMt19937, permutation, randomInterval } from './mt19937';

const seeds = fc.integer({ min: 0, max: 0xffffffff });

describe('randomInterval', () => {
  it('stays within 0..max, both ends included', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 0, max: 0xffffffff }), (seed, max) => {
        const value = randomInterval(createMt19937(seed), max);
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(max);
      }),
    );
  });

  it('reaches every number of a small interval', () => {
    const state = createMt19937(1);
    const seen = new Set(Array.from({ length: 500 }, () => randomInterval(state, 5)));
    expect([...seen].sort()).toEqual([0, 1, 2, 3, 4, 5]);
  });
});

describe('permutation', () => {
  it('has every number once and repeats for the same seed', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 0, max: 300 }), (seed, length) => {
        const order = permutation(createMt19937(seed), length);
        expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length }, (_, i) => i));
        expect(permutation(createMt19937(seed), length)).toEqual(order);
      }),
    );
  });
});
