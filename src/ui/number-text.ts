/** The number a person typed, NaN for anything else. Accepts a decimal comma and exponents such as 5.6194e-5. */
export function parseNumber(text: string): number {
  const trimmed = text.trim().replace(/^([+-]?\d*),(\d+)$/, '$1.$2');
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(trimmed) ? Number(trimmed) : NaN;
}

/** A number as a person would write it in a field: 0.01, 128, 5.6194e-5. */
export function formatNumber(value: number): string {
  if (Number.isNaN(value)) return '';
  const size = Math.abs(value);
  if (size === 0 || (size >= 1e-3 && size < 1e15)) return String(value);
  return value.toExponential().replace('e+', 'e');
}

/** A finite number without an exponent and without separators: 0.0000001. */
export function decimalText(value: number): string {
  return value.toLocaleString('en', { useGrouping: false, maximumSignificantDigits: 15 });
}

const mantissas = [1, 2, 5];

/** The next stop of 1-2-5 steps above (`direction` 1) or below (-1) a positive number. */
export function nextStop(value: number, direction: 1 | -1): number {
  const stops: number[] = [];
  const exponent = Math.floor(Math.log10(value));
  for (let power = exponent - 1; power <= exponent + 1; power++) {
    for (const mantissa of mantissas) stops.push(Number(`${mantissa}e${power}`));
  }
  const next =
    direction === 1
      ? stops.find((stop) => stop > value * (1 + 1e-9))
      : stops.findLast((stop) => stop < value * (1 - 1e-9));
  return next ?? value;
}
