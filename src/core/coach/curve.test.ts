import fc from 'fast-check';
import { expect, test } from 'vitest';
import { binSize, epochOfBin, median, noiseOf, recentFall, toCurve } from './curve';
import { syntheticRun } from './synthetic-run';

test('any history is seen in at most 64 bins that keep its mean', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: 1 }),
      (values) => {
        const { values: means, size } = toCurve(values);
        expect(means.length).toBeLessThanOrEqual(64);
        expect(means.length).toBe(Math.floor(values.length / size));
        const used = values.slice(0, means.length * size);
        const mean = (of: readonly number[]) => of.reduce((sum, one) => sum + one, 0) / of.length;
        expect(mean(means)).toBeCloseTo(mean(used), 10);
      },
    ),
  );
  expect([1, 64, 65, 128, 1000].map(binSize)).toEqual([1, 1, 2, 2, 16]);
});

test('a bin is named by the epoch in its middle', () => {
  expect(epochOfBin({ values: [], size: 1, noise: 0 }, 0)).toBe(1);
  expect(epochOfBin({ values: [], size: 4, noise: 0 }, 1)).toBe(7);
});

test('noise is measured on a slope as on a level, and a smooth curve has none', () => {
  expect(noiseOf([1, 2, 3, 4, 5])).toBe(0);
  const level = syntheticRun({ loss: () => 1 }, { noise: 0.1, epochs: 4000 }).history.loss;
  const slope = level.map((value, epoch) => value - epoch * 0.01);
  expect(noiseOf(level)).toBeGreaterThan(0.09);
  expect(noiseOf(level)).toBeLessThan(0.11);
  expect(noiseOf(slope)).toBeCloseTo(noiseOf(level), 10);
});

test('a fall counts where it is more than noise', () => {
  const falling = toCurve([4, 4, 4, 4, 3, 3, 3, 3]);
  expect(recentFall(falling, 8)).toEqual({ fall: 1, significant: true });
  expect(recentFall(toCurve([1, 2, 1, 2, 1, 2, 1, 2.1]), 8).significant).toBe(false);
});

test('the median is in the middle', () => {
  expect([median([3, 1, 2]), median([4, 1, 2, 3]), median([])]).toEqual([2, 2.5, 0]);
});
