import { describe, expect, it } from 'vitest';
import { columnInfo } from '@/core/testing/table-info';
import {
  associationText,
  missingText,
  percent,
  shorten,
  shortLength,
  shortNumber,
  shortValue,
  tinyValue,
} from './column-text';

describe('columns in few words', () => {
  it.each([
    [8.319637, '8.32'],
    [0.00123456, '0.001235'],
    [12345.678, '12,346'],
    [-0.5, '−0.5'],
    [1234567890, '1.235e9'],
    [-0.00001, '−1e−5'],
    [0, '0'],
  ])('%d is %s', (value, text) => {
    expect(shortNumber(value)).toBe(text);
  });

  it.each([
    [0, '0 %'],
    [0.0004, '<0.1 %'],
    [0.0063, '0.6 %'],
    [0.0996, '10 %'],
    [0.426, '43 %'],
    [1, '100 %'],
  ])('a share of %d is %s', (share, text) => {
    expect(percent(share)).toBe(text);
  });

  it('tells days from milliseconds', () => {
    expect(shortValue('date', Date.UTC(2012, 0, 31, 13))).toBe('2012-01-31');
    expect(shortLength('date', 36 * 3_600_000)).toBe('1.5 days');
  });

  it.each([
    [0.08746654, '0.0875'],
    [-46.4678, '−46.5'],
    [4201.75, '4,202'],
    [12345.6, '12.3K'],
    [1_240_000, '1.24M'],
    [0.00001234, '1.234e−5'],
  ])('%d is %s under a histogram', (value, text) => {
    expect(tinyValue('number', value)).toBe(text);
  });

  it('tells what is missing', () => {
    expect(missingText(columnInfo('x'), 100)).toBe('none missing');
    expect(missingText(columnInfo('x', { missing: 2 }), 344)).toBe('2 missing (0.6 %)');
  });

  it('keeps the sign of r', () => {
    expect(associationText({ measure: 'pearson', value: 0.391, r: -0.391 })).toBe('r −0.39');
    expect(associationText({ measure: 'cramers-v', value: 1 })).toBe('V 1.00');
  });

  it('cuts what is long', () => {
    expect(shorten('n'.repeat(10_000))).toHaveLength(61);
    expect(shorten('pH')).toBe('pH');
  });
});
