import fc from 'fast-check';
import { expect, test } from 'vitest';
import { few, niceRate, percent, rateText } from './words';

test('numbers are short', () => {
  expect([few(1.23456), few(0.5), few(160.4), few(569379), few(0.0001)]).toEqual([
    '1.23',
    '0.5',
    '160',
    '5.7e+5',
    '1.0e-4',
  ]);
  expect([percent(0.0089), percent(0.046), percent(0.3)]).toEqual(['0.89', '4.6', '30']);
  expect([rateText(5e-6), rateText(0.01)]).toEqual(['5e-6', '0.01']);
});

test('a suggested rate is a stop of the 1-2-5 scale near what was asked for', () => {
  expect([5.6194e-6, 0.1, 1e-9, 500].map(niceRate)).toEqual([5e-6, 0.1, 1e-7, 10]);
  fc.assert(
    fc.property(fc.double({ min: 1e-7, max: 10, noNaN: true }), (rate) => {
      expect(Math.abs(Math.log(niceRate(rate) / rate))).toBeLessThan(Math.log(1.6));
    }),
  );
});
