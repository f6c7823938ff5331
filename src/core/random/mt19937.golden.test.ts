import { describe, expect, it } from 'vitest';
import cases from '../../../test/reference/mt19937.json';
import { createMt19937, nextUint32, permutation } from './mt19937';

describe.each(cases)('RandomState($seed) of NumPy', (golden) => {
  it('draws the same words, across block borders', () => {
    const state = createMt19937(golden.seed);
    const draws = Array.from({ length: 1300 }, () => nextUint32(state));
    expect(draws.slice(0, 8)).toEqual(golden.firstDraws);
    expect(draws.slice(-8)).toEqual(golden.lastDraws);
  });

  it('makes the same permutations one after another', () => {
    const state = createMt19937(golden.seed);
    for (const expected of golden.permutations)
      expect([...permutation(state, expected.length)]).toEqual(expected);
  });

  it('makes the same permutation of 100,000', () => {
    const order = permutation(createMt19937(golden.seed), 100_000);
    expect([...order.subarray(0, 12)]).toEqual(golden.large);
  });
});
