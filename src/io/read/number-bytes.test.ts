import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseNumberBytes } from './number-bytes';

function parse(text: string): number {
  const bytes = new TextEncoder().encode(`,${text},7`);
  return parseNumberBytes(bytes, 1, bytes.length - 2);
}

test('reads what JavaScript writes, to the last bit', () => {
  const law = (value: number) => {
    expect(parse(String(value))).toBe(Number(String(value)));
  };
  fc.assert(fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), law), {
    numRuns: 2000,
  });
});

test('reads short decimals and long digits as Number() does', () => {
  const digits = fc.stringMatching(/^\d{0,20}$/);
  const sign = fc.constantFrom('', '-', '+');
  const exponent = fc.constantFrom('', 'e5', 'E-7', 'e+22', 'e-30', 'e400');
  const law = (s: string, whole: string, fraction: string, e: string) => {
    const text = `${s}${whole}.${fraction}${e}`;
    expect(parse(text)).toBe(Number(text));
  };
  fc.assert(fc.property(sign, digits, digits, exponent, law), { numRuns: 2000 });
});

test.each(['7.', '.5', '-.5', '007', '1e3', '-0'])('reads %s', (text) => {
  expect(parse(text)).toBe(Number(text));
});

test.each([
  '',
  '-',
  '.',
  '+.',
  '1.2.3',
  '1,5',
  'e5',
  '1e',
  '1e+',
  '0x10',
  ' 1',
  '1 ',
  'NaN',
  '--1',
])('takes "%s" for no plain number', (text) => {
  expect(parse(text)).toBeNaN();
});
