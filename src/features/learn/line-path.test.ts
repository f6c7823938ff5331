import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linePath, sharedTop, shortNumber } from './line-path';

const scale = { width: 100, height: 50, epochs: 3, top: 2 };

test('a path goes from the first epoch at the left to the last at the right', () => {
  expect(linePath([2, 1, 0], scale)).toBe('M0.0 0.0L50.0 25.0L100.0 50.0');
  expect(linePath([], scale)).toBe('');
  expect(linePath([1], scale)).toBe('M0.0 25.0L0.0 25.0');
  expect(linePath([1e9], scale)).toBe('M0.0 -3.0L0.0 -3.0');
});

test('one wild run does not flatten the others', () => {
  expect(sharedTop([[2.2, 1], [2.3], [5000]])).toBe(2.5);
  expect(sharedTop([])).toBe(1);
  const curve = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1 });
  fc.assert(
    fc.property(fc.array(curve, { minLength: 1, maxLength: 4 }), (curves) => {
      expect(sharedTop(curves)).toBeGreaterThan(0);
    }),
  );
});

test('numbers are short', () => {
  expect([shortNumber(1.2345), shortNumber(123456), shortNumber(Infinity)]).toEqual([
    '1.23',
    '1.2e+5',
    '∞',
  ]);
});
