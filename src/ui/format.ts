import { say, spokenLanguage } from '@/words/say';

/** A count with thousands separators: 1,599. */
export function formatCount(value: number): string {
  return value.toLocaleString(spokenLanguage());
}

/** A metric with `digits` decimals, `–` where there is none. Very large or small values get an exponent. */
export function formatMetric(value: number | null | undefined, digits = 4): string {
  if (value === null || value === undefined || Number.isNaN(value)) return '–';
  if (!Number.isFinite(value)) return value > 0 ? '∞' : '−∞';
  const size = Math.abs(value);
  if (size >= 1e6 || (size > 0 && size < 10 ** -digits)) return value.toExponential(2);
  return value.toFixed(size >= 1000 ? 1 : size >= 100 ? 2 : digits);
}

/** Seconds as a person would say them: 4 s, 2 min 5 s, 1 h 3 min. */
export function formatDuration(seconds: number): string {
  const whole = Math.round(seconds);
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60)];
  if (whole < 60) return say('ui.seconds', { seconds: whole });
  if (hours === 0) return say('ui.minutes', { minutes, seconds: whole % 60 });
  return say('ui.hours', { hours, minutes });
}
