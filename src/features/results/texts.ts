/** How numbers of a result are written. */
import type { Interval } from '@/core/metrics/intervals';
import { formatMetric } from '@/ui/format';
import { say, spokenLanguage } from '@/words/say';

/** Such as "0.560 – 0.646". */
export function rangeText({ low, high }: Interval): string {
  return say('results.range', { low: withMinus(low), high: withMinus(high) });
}

/** Such as "95 % 0.560 – 0.646". */
export function intervalText(interval: Interval): string {
  return say('results.interval', { range: rangeText(interval) });
}

/** A difference with its sign: +0.017, −0.017. */
export function signedText(value: number, digits = 3): string {
  return value > 0 ? `+${formatMetric(value, digits)}` : withMinus(value, digits);
}

/** A number with a real minus sign, a dash where there is none. */
export function withMinus(value: number | null, digits = 3): string {
  return formatMetric(value, digits).replace(/^-/, '−');
}

/** A share as whole percents: 12 %, <1 % for what is not quite nothing. */
export function percentText(share: number): string {
  if (share > 0 && share < 0.01) return say('results.percentBelow', { percent: 1 });
  if (share < 1 && share > 0.99) return say('results.percentAbove', { percent: 99 });
  return say('results.percent', { percent: Math.round(share * 100) });
}

/** A number along an axis or in a cell, as short as it can be. */
export function shortNumber(value: number): string {
  const size = Math.abs(value);
  if (size >= 1e7 || (size > 0 && size < 1e-4)) return value.toExponential(1).replace('-', '−');
  return Number(value.toPrecision(5))
    .toLocaleString(spokenLanguage(), { maximumFractionDigits: 6 })
    .replace('-', '−');
}

/** Texts longer than this would push a table apart. */
export function shorten(text: string, most = 24): string {
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}
