import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalText, formatNumber, nextStop, parseNumber } from './number-text';

describe('parseNumber', () => {
  it('reads what people type', () => {
    expect(parseNumber('5.6194e-5')).toBe(5.6194e-5);
    expect(parseNumber(' 0,3 ')).toBe(0.3);
    expect(parseNumber('.5')).toBe(0.5);
    for (const text of ['', 'fast', '1e', '1 2', '0x10', '--1', 'Infinity']) {
      expect(parseNumber(text)).toBeNaN();
    }
  });

  it('reads back every number that formatNumber writes', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(parseNumber(formatNumber(value))).toBe(value === 0 ? 0 : value);
      }),
    );
  });
});

describe('formatNumber', () => {
  it('writes small numbers with an exponent', () => {
    expect(formatNumber(0.000056194)).toBe('5.6194e-5');
    expect(formatNumber(0.001)).toBe('0.001');
    expect(formatNumber(1000)).toBe('1000');
    expect(formatNumber(NaN)).toBe('');
  });
});

describe('decimalText', () => {
  it('has neither exponent nor separators', () => {
    expect(decimalText(1e-7)).toBe('0.0000001');
    expect(decimalText(1_234_567)).toBe('1234567');
    expect(decimalText(-0.5)).toBe('-0.5');
  });
});

describe('nextStop', () => {
  it('walks 1-2-5 stops', () => {
    expect(nextStop(0.000056194, 1)).toBe(1e-4);
    expect(nextStop(0.000056194, -1)).toBe(5e-5);
    expect(nextStop(0.001, 1)).toBe(0.002);
    expect(nextStop(0.001, -1)).toBe(5e-4);
  });

  it('always moves the right way, and back again from a stop', () => {
    fc.assert(
      fc.property(fc.integer({ min: -6, max: 3 }), fc.constantFrom(1, 2, 5), (power, mantissa) => {
        const stop = Number(`${mantissa}e${power}`);
        expect(nextStop(stop, 1)).toBeGreaterThan(stop);
        expect(nextStop(nextStop(stop, 1), -1)).toBe(stop);
      }),
    );
  });
});
