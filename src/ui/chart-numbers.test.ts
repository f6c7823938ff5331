import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evenly } from './chart-numbers';

test('the rows of a table of numbers rise from the first point to the last, none twice', () => {
  const sizes = fc.record({ count: fc.nat(5000), most: fc.integer({ min: 2, max: 300 }) });
  fc.assert(
    fc.property(sizes, ({ count, most }) => {
      const points = evenly(count, most);
      expect(points.length).toBe(Math.min(count, most));
      expect(points.every((point, index) => index === 0 || point > points[index - 1])).toBe(true);
      if (count > 0) expect([points[0], points.at(-1)]).toEqual([0, count === 1 ? 0 : count - 1]);
    }),
  );
});
