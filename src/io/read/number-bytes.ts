/**
 * @file A plain decimal number read from its bytes, to the last bit what `Number()` gives for the same text.
 * A mantissa below 2^53 and a power of ten up to 10^22 are both exact doubles, so one multiplication or division of
 * them rounds once, correctly (W. Clinger, How to Read Floating Point Numbers Accurately, 1990).
 */
import { DOT, LOWER_E, MINUS, PLUS, ZERO } from './bytes';

const powers = Float64Array.from({ length: 23 }, (_, exponent) => Number(`1e${exponent}`));
const EXACT = 2 ** 53;

/**
 * The number that `bytes[start, end)` spells, such as `-1.5e3`, `.5` or `7.`; NaN for anything else,
 * spaces, separators, `NaN` and `Infinity` among them.
 */
export function parseNumberBytes(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  const negative = bytes[at] === MINUS;
  if (negative || bytes[at] === PLUS) at++;
  const first = at;
  let mantissa = 0;
  for (; at < end; at++) {
    const digit = bytes[at] - ZERO;
    if (digit < 0 || digit > 9) break;
    mantissa = mantissa * 10 + digit;
  }
  let numDigits = at - first;
  let decimals = 0;
  if (at < end && bytes[at] === DOT) {
    const point = ++at;
    for (; at < end; at++) {
      const digit = bytes[at] - ZERO;
      if (digit < 0 || digit > 9) break;
      mantissa = mantissa * 10 + digit;
    }
    decimals = at - point;
    numDigits += decimals;
  }
  if (numDigits === 0) return NaN;
  if (at < end) {
    if (!isExponent(bytes, at, end)) return NaN;
    return Number(asciiText(bytes, start, end));
  }
  if (mantissa >= EXACT || decimals > 22) return Number(asciiText(bytes, start, end));
  const value = decimals === 0 ? mantissa : mantissa / powers[decimals];
  return negative ? -value : value;
}

function isExponent(bytes: Uint8Array, start: number, end: number): boolean {
  let at = start;
  if ((bytes[at++] | 32) !== LOWER_E) return false;
  if (bytes[at] === MINUS || bytes[at] === PLUS) at++;
  if (at >= end) return false;
  for (; at < end; at++) {
    const digit = bytes[at] - ZERO;
    if (digit < 0 || digit > 9) return false;
  }
  return true;
}

function asciiText(bytes: Uint8Array, start: number, end: number): string {
  let text = '';
  for (let at = start; at < end; at++) text += String.fromCharCode(bytes[at]);
  return text;
}
