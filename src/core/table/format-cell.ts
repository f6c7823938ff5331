/**
 * @file A cell as a person would write it: what the table view, exports and class names show.
 */
import { isNumeric, type Column, type NumericType } from './table';

const DAY = 86_400_000;

/** The cell's text: numbers in their shortest exact form, dates as ISO, true or false; empty where missing. */
export function formatCell(column: Column, row: number): string {
  if (isNumeric(column)) return formatValue(column.type, column.values[row]);
  const code = column.codes[row];
  return code < 0 ? '' : column.levels[code];
}

/** A value of a numeric column as `formatCell` writes it; empty for NaN. */
export function formatValue(type: NumericType, value: number): string {
  if (Number.isNaN(value)) return '';
  if (type === 'boolean') return value === 0 ? 'false' : 'true';
  return type === 'date' ? formatDate(value) : String(value);
}

/** `2024-01-31`, with `T13:45:00` and `.250` only where the time of day needs them; milliseconds since 1970 UTC. */
function formatDate(milliseconds: number): string {
  const days = Math.floor(milliseconds / DAY);
  const time = Math.round(milliseconds - days * DAY);
  return formatDay(days) + (time === 0 ? '' : `T${formatTime(time)}`);
}

function formatTime(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const fraction = milliseconds % 1000;
  return parts.map((part) => pad(part, 2)).join(':') + (fraction ? `.${pad(fraction, 3)}` : '');
}

/** The Gregorian day: H. Hinnant, chrono-compatible low-level date algorithms, `civil_from_days`. */
function formatDay(daysSince1970: number): string {
  const shifted = daysSince1970 + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const leapDays =
    Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36524) + Math.floor(dayOfEra / 146096);
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${formatYear(year)}-${pad(month, 2)}-${pad(day, 2)}`;
}

function formatYear(year: number): string {
  if (year >= 0 && year <= 9999) return pad(year, 4);
  return (year < 0 ? '-' : '+') + pad(Math.abs(year), 6);
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, '0');
}
