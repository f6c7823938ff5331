/**
 * @file Numbers as people write them: `1,234.5`, `1.234,5`, `12 000`, `$5`, `3.5 €`, `12%`, `(40)` for -40.
 * Whether the comma or the point is the decimal mark is decided once for a column, never cell by cell.
 */

/** The decimal mark of a column. */
export type DecimalMark = 'point' | 'comma';

const CURRENCY = '[$€£¥₩₹₽₺₫฿]|USD|EUR|GBP|JPY|KRW|CNY|INR|CHF|CAD|AUD|BRL|R\\$|kr|zł|원|円|元';
const FRAME = new RegExp(
  `^(\\()?\\s*([+\\-−]?)\\s*(?:${CURRENCY})?\\s*([+\\-−]?)\\s*([\\d.,'’ \\u00a0\\u202f]*\\d[.,]?(?:e[+-]?\\d+)?)\\s*(?:%|${CURRENCY})?\\s*(\\))?$`,
  'i',
);
const BODIES: Record<DecimalMark, RegExp> = {
  point:
    /^(?:[1-9]\d{0,2}(?:(?:,\d{2,3})*,\d{3}|(?:['’ \u00a0\u202f]\d{3})+)|\d+)?(?:\.\d*)?(?:e[+-]?\d+)?$/i,
  comma:
    /^(?:[1-9]\d{0,2}(?:(?:\.\d{3})+|(?:['’ \u00a0\u202f]\d{3})+)|\d+)?(?:,\d*)?(?:e[+-]?\d+)?$/i,
};
const GROUPS: Record<DecimalMark, RegExp> = {
  point: /[,'’ \u00a0\u202f]/g,
  comma: /[.'’ \u00a0\u202f]/g,
};

/** The number that a text means, such as 1234.5 for `$1,234.50`; NaN if it means none. A percentage keeps its figure. */
export function parseMarkedNumber(text: string, decimal: DecimalMark): number {
  const frame = FRAME.exec(text);
  if (!frame) return NaN;
  const [, open, before, after, body, close] = frame;
  if ((open === undefined) !== (close === undefined) || (before !== '' && after !== '')) return NaN;
  if (!BODIES[decimal].test(body)) return NaN;
  const value = Number(body.replace(GROUPS[decimal], '').replace(',', '.'));
  const negative = open !== undefined || '-−'.includes(before || after || '+');
  return negative ? -value : value;
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
