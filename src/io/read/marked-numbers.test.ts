import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findDecimalMark, parseMarkedNumber } from './marked-numbers';

describe('with a decimal point', () => {
  test.each<[string, number]>([
    ['1,234.5', 1234.5],
    ['1,23,456', 123456],
    ["1'234.50", 1234.5],
    ['12 000', 12000],
    ['12\u00a0000.5', 12000.5],
    ['$5', 5],
    ['-$1,234', -1234],
    ['$-5', -5],
    ['€ 3.50', 3.5],
    ['3.50 EUR', 3.5],
    ['₩1,000', 1000],
    ['5,000원', 5000],
    ['R$ 2.5', 2.5],
    ['12%', 12],
    ['12.5 %', 12.5],
    ['(40)', -40],
    ['($1,000.50)', -1000.5],
    ['−3', -3],
    ['+3', 3],
    ['1.5e3', 1500],
    [' 7 ', 7],
  ])('%s is %d', (text, value) => {
    expect(parseMarkedNumber(text, 'point')).toBe(value);
  });

  test.each([
    '',
    '-',
    '$',
    '%',
    '1,23',
    '12,34,5',
    '1,5',
    '01 234',
    '--1',
    '-$-1',
    '(1',
    '1-2',
    '5 kg',
    'E5',
    '1.2.3',
  ])('"%s" is no number', (text) => {
    expect(parseMarkedNumber(text, 'point')).toBeNaN();
  });
});

test('formatted numbers read back, in English and in German', () => {
  const cents = fc.integer({ min: -1e9, max: 1e9 }).map((value) => value / 100);
  const law = (value: number) => {
    const options = { minimumFractionDigits: 2 };
    expect(parseMarkedNumber(value.toLocaleString('en', options), 'point')).toBe(value);
    expect(parseMarkedNumber(value.toLocaleString('de', options), 'comma')).toBe(value);
  };
  fc.assert(fc.property(cents, law));
});

test('a column decides its decimal mark, and the preference where it does not', () => {
  expect(findDecimalMark(['1,234', '2,5'], 'point')).toBe('comma');
  expect(findDecimalMark(['1.234,5', '7'], 'point')).toBe('comma');
  expect(findDecimalMark(['1,234.5', '7'], 'comma')).toBe('point');
  expect(findDecimalMark(['1,234', '5,678'], 'point')).toBe('point');
  expect(findDecimalMark(['1,234', '5,678'], 'comma')).toBe('comma');
  expect(findDecimalMark(['1,5', '1.5'], 'point')).toBeNull();
});
