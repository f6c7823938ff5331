/**
 * @file Dates as milliseconds since 1970, UTC where no zone is written. Year first and month names are read as they
 * stand; whether `3/4/2020` is March or April is decided for the whole column, by a day above 12 or by the dots of
 * `3.4.2020`, and left open where nothing tells.
 */

import type { DateOrder } from '@/core/table/written-as';

const TIME =
  '(?:[T ]\\s*(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,](\\d{1,9}))?)?\\s*(AM|PM)?\\s*(Z|UTC|[+-]\\d{2}:?\\d{2})?)?';
const YEAR_FIRST = new RegExp(`^(\\d{4})([-/.])(\\d{1,2})(?:\\2(\\d{1,2})${TIME})?$`, 'i');
const YEAR_LAST = new RegExp(`^(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4}|\\d{2}),?${TIME}$`, 'i');
const NAMED = new RegExp(
  `^(?:(\\d{1,2})[- ]([a-z]{3,9})\\.?|([a-z]{3,9})\\.? (\\d{1,2}))(?:, ?|[- ])(\\d{4}|\\d{2})${TIME}$`,
  'i',
);
const MAX_LENGTH = 60;
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** The date that a text means in that order, NaN if it means none; `2020-02-30` means none. */
export function parseDate(text: string, order: DateOrder): number {
  if (text.length > MAX_LENGTH) return NaN;
  if (order === 'year-first') {
    const match = YEAR_FIRST.exec(text);
    return match
      ? instant(Number(match[1]), Number(match[3]), Number(match[4] ?? 1), match, 5)
      : NaN;
  }
  if (order === 'named-month') {
    const match = NAMED.exec(text);
    if (!match) return NaN;
    const month = monthNumber(match[2] ?? match[3]);
    return instant(fullYear(match[5]), month, Number(match[1] ?? match[4]), match, 6);
  }
  const match = YEAR_LAST.exec(text);
  if (!match) return NaN;
  const [first, second] = [Number(match[1]), Number(match[3])];
  const [day, month] = order === 'day-first' ? [first, second] : [second, first];
  return instant(fullYear(match[4]), month, day, match, 5);
}

/**
 * The order in which every text is a date, null if there is none, `unclear` where day and month could be either.
 */
export function findDateOrder(texts: readonly string[]): DateOrder | 'unclear' | null {
  const fits = (order: DateOrder) => texts.every((text) => !Number.isNaN(parseDate(text, order)));
  if (fits('year-first')) return 'year-first';
  if (fits('named-month')) return 'named-month';
  const dayFirst = fits('day-first');
  const monthFirst = fits('month-first');
  if (!dayFirst) return monthFirst ? 'month-first' : null;
  if (!monthFirst || texts.every((text) => text.includes('.'))) return 'day-first';
  return 'unclear';
}

/** A number as a date: a year, `yyyymmdd`, or seconds or milliseconds since 1970; NaN for other numbers. */
export function dateFromNumber(value: number): number {
  if (Number.isInteger(value) && value >= 1000 && value <= 9999) return utc(value, 1, 1);
  if (Number.isInteger(value) && value >= 10000101 && value <= 99991231) {
    return utc(Math.floor(value / 10000), Math.floor(value / 100) % 100, value % 100);
  }
  const milliseconds = Math.abs(value) < 1e11 ? 1000 * value : value;
  return Math.abs(milliseconds) <= 8.64e15 ? Math.round(milliseconds) : NaN;
}

function instant(
  year: number,
  month: number,
  day: number,
  match: RegExpExecArray,
  time: number,
): number {
  const date = utc(year, month, day);
  if (match[time] === undefined) return date;
  const [hour, minute, second] = [0, 1, 2].map((index) => Number(match[time + index] ?? 0));
  const half = match[time + 4]?.toUpperCase();
  if (hour > (half ? 12 : 24) || minute > 59 || second > 60) return NaN;
  const hours = half ? (hour % 12) + (half === 'PM' ? 12 : 0) : hour;
  const fraction = Math.floor(1000 * Number(`0.${match[time + 3] ?? 0}`));
  return (
    date + ((hours * 60 + minute) * 60 + second) * 1000 + fraction - zoneOffset(match[time + 5])
  );
}

function zoneOffset(zone: string | undefined): number {
  const match = /^([+-])(\d{2}):?(\d{2})$/.exec(zone ?? '');
  if (!match) return 0;
  const minutes = Number(match[2]) * 60 + Number(match[3]);
  return (match[1] === '-' ? -1 : 1) * minutes * 60_000;
}

function utc(year: number, month: number, day: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  const same = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return same ? date.getTime() : NaN;
}

/** Two-digit years as POSIX reads them: 69 to 99 are 1969 to 1999. */
function fullYear(text: string): number {
  const year = Number(text);
  return text.length > 2 ? year : year + (year < 69 ? 2000 : 1900);
}

function monthNumber(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}
