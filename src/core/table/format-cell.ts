/**
 * @file A cell as a person would write it: what the table view, exports and class names show.
 */
import { civilDate, MS_PER_DAY } from './civil-date';
import { isNumeric, type Column, type NumericType } from './table';

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
  const days = Math.floor(milliseconds / MS_PER_DAY);
  const time = Math.round(milliseconds - days * MS_PER_DAY);
  return formatDay(days) + (time === 0 ? '' : `T${formatTime(time)}`);
}

function formatTime(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const fraction = milliseconds % 1000;
  return parts.map((part) => pad(part, 2)).join(':') + (fraction ? `.${pad(fraction, 3)}` : '');
}

function formatDay(daysSince1970: number): string {
  const { year, month, day } = civilDate(daysSince1970);
  return `${formatYear(year)}-${pad(month, 2)}-${pad(day, 2)}`;
}

function formatYear(year: number): string {
  if (year >= 0 && year <= 9999) return pad(year, 4);
  return (year < 0 ? '-' : '+') + pad(Math.abs(year), 6);
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, '0');
}
