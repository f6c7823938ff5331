import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { epochsATurn, median, pairedRatio } from './statistics';

const times = fc.array(fc.double({ min: 0.01, max: 1e6, noNaN: true }), { minLength: 1 });

describe('median', () => {
  it('is the middle one, or the mean of the middle two', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([10, 1, 2, 4])).toBe(3);
    expect(median([])).toBeNaN();
  });

  it('has as many values below as above, in whatever order they come', () => {
    fc.assert(
      fc.property(times, (values) => {
        const middle = median(values);
        const below = values.filter((value) => value < middle).length;
        const above = values.filter((value) => value > middle).length;
        expect(Math.max(below, above)).toBeLessThanOrEqual(values.length / 2);
        expect(median(values.toReversed())).toBe(middle);
      }),
    );
  });
});

describe('pairedRatio', () => {
  it('does not see a load that slows both of a turn down', () => {
    fc.assert(
      fc.property(times, fc.integer({ min: 2, max: 50 }), (ours, factor) => {
        const theirs = ours.map((value) => value * factor);
        expect(pairedRatio(theirs, ours)).toBeCloseTo(factor, 8);
      }),
    );
  });

  it('leaves out turns that only one of them had', () => {
    expect(pairedRatio([6, 8, 100], [2, 4])).toBe(2.5);
    expect(pairedRatio([], [1])).toBeNaN();
  });
});

describe('epochsATurn', () => {
  it('fills the turn, with one epoch at least and 500 at most', () => {
    expect(epochsATurn(10, 400)).toBe(40);
    expect(epochsATurn(5000, 400)).toBe(1);
    expect(epochsATurn(0.001, 400)).toBe(500);
  });
});
