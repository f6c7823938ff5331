import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bestEpoch } from './best-epoch';

test('the first epoch with the smallest finite number, null where there is none', () => {
  expect(bestEpoch([3, NaN, 1, 1, 2])).toBe(3);
  expect(bestEpoch([NaN, Infinity])).toBeNull();
  expect(bestEpoch([])).toBeNull();
  fc.assert(
    fc.property(fc.array(fc.double(), { minLength: 1 }), (values) => {
      const finite = values.filter(Number.isFinite);
      const best = bestEpoch(values);
      if (finite.length === 0) return expect(best).toBeNull();
      expect(values[best! - 1]).toBe(finite.reduce((a, b) => (b < a ? b : a)));
    }),
  );
});
