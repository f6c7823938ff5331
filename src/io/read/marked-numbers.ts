/**
 * @file Numbers as people write them: `1,234.5`, `1.234,5`, `12 000`, `$5`, `3.5 €`, `12%`, `(40)` for -40.
 * Whether the comma or the point is the decimal mark is decided once for a column, never cell by cell.
 */

/** The decimal mark of a column. */
export type DecimalMark = 'point' | 'comma';

const CURRENCY = 'R\\$|[$€£¥₩₹₽₺₫฿]|USD|EUR|GBP|JPY|KRW|CNY|INR|CHF|CAD|AUD|BRL|kr|zł|원|円|元';
const PREFIX = new RegExp(`^(?:${CURRENCY})`, 'i');
const SUFFIX = new RegExp(`(?:%|${CURRENCY})$`, 'i');
const MAX_LENGTH = 60;
const BODIES: Record<DecimalMark, RegExp> = {
  point:
    /^(?:[1-9]\d{0,2}(?:(?:,\d{2,3})*,\d{3}|(?:['’ \u00a0\u202f]\d{3})+)|\d+)?(?:\.\d*)?(?:e[+-]?\d+)?$/i,
  comma:
    /^(?:[1-9]\d{0,2}(?:(?:\.\d{3})+|(?:['’ \u00a0\u202f]\d{3})+)|\d+)?(?:,\d*)?(?:e[+-]?\d+)?$/i,
};
/** The marks that may stand between thousands. */
export const groupMarks: Readonly<Record<DecimalMark, RegExp>> = {
  point: /[,'’ \u00a0\u202f]/g,
  comma: /[.'’ \u00a0\u202f]/g,
};

/** The number that a text means, such as 1234.5 for `$1,234.50`; NaN if it means none. A percentage keeps its figure. */
export function parseMarkedNumber(text: string, decimal: DecimalMark): number {
  const parts = takeNumberApart(text, decimal);
  if (!parts) return NaN;
  const value = Number(parts.body.replace(groupMarks[decimal], '').replace(',', '.'));
  return parts.isNegative ? -value : value;
}

export interface NumberParts {
  /** Digits and the marks among them. */
  body: string;
  isNegative: boolean;
  /** Whether it is negative by brackets. */
  inBrackets: boolean;
  /** Currency or per cent before and after it, as written. */
  signs: string[];
}

/** What a number is written with, null for what is no number. */
export function takeNumberApart(text: string, decimal: DecimalMark): NumberParts | null {
  if (text.length > MAX_LENGTH) return null;
  let rest = text.trim();
  const inBrackets = rest.startsWith('(') && rest.endsWith(')');
  if (inBrackets) rest = rest.slice(1, -1).trim();
  const suffix = SUFFIX.exec(rest)?.[0] ?? '';
  const unsigned = withoutSign(rest.slice(0, rest.length - suffix.length).trimEnd());
  let { sign } = unsigned;
  const prefix = PREFIX.exec(unsigned.rest)?.[0] ?? '';
  let body = unsigned.rest.slice(prefix.length).trimStart();
  if (sign === '') ({ sign, rest: body } = withoutSign(body));
  if (!/\d/.test(body) || !BODIES[decimal].test(body)) return null;
  const isNegative = inBrackets || sign === '-' || sign === '−';
  return { body, isNegative, inBrackets, signs: [prefix, suffix].filter(Boolean) };
}

function withoutSign(text: string): { sign: string; rest: string } {
  const sign = '+-−'.includes(text.charAt(0)) ? text.charAt(0) : '';
  return { sign, rest: text.slice(sign.length).trimStart() };
}

/**
 * The decimal mark with which every text is a number, null if there is none. `preferred` decides where both do,
 * as in `1,234`.
 */
export function findDecimalMark(
  texts: readonly string[],
  preferred: DecimalMark,
): DecimalMark | null {
  const other = preferred === 'point' ? 'comma' : 'point';
  const fits = (mark: DecimalMark) =>
    texts.every((text) => !Number.isNaN(parseMarkedNumber(text, mark)));
  if (fits(preferred)) return preferred;
  return fits(other) ? other : null;
}
