/**
 * @file Numbers as the report writes them.
 */
import { say, spokenLanguage } from '../../../words/say';
import type { Interval } from '../../metrics/intervals';

/** Four significant digits, whole thousands apart: `0.6438`, `1,599`. A dash for what is no number. */
export function shortNumber(value: number): string {
  if (!Number.isFinite(value)) return '–';
  const size = Math.abs(value);
  if (size >= 1e9 || (size > 0 && size < 1e-4)) return value.toExponential(2);
  if (size >= 1e4) return Math.round(value).toLocaleString(spokenLanguage());
  const short = Number(value.toPrecision(4));
  return short.toLocaleString(spokenLanguage(), { maximumFractionDigits: 8 });
}

/** `0.59 – 0.68` as the language writes ranges, a dash where there is none. */
export function shortInterval(interval: Interval | null): string {
  if (!interval) return '–';
  const [low, high] = [shortNumber(interval.low), shortNumber(interval.high)];
  return say('results.range', { low, high });
}

/** `4 s`, `2 min 5 s`. */
export function shortDuration(seconds: number): string {
  const whole = Math.round(seconds);
  if (whole < 60)
    return say('ui.seconds', { seconds: shortNumber(whole || Number(seconds.toFixed(1))) });
  return say('ui.minutes', { minutes: shortNumber(Math.floor(whole / 60)), seconds: whole % 60 });
}
