/**
 * @file Cells that are not written as pandas expects them: numbers with decimal commas, marks between thousands, currency
 * or per cent, dates with the day first or as numbers, and other words for true and false.
 */
import { say } from '../../../words/say';
import type { ColumnInfo } from '../../table/table-info';
import type { WrittenNumbers } from '../../table/written-as';
import { pyCall, pyString, pyStrings } from './literals';
import { pyDoc } from './remarks';

/** Marks that pandas' own reader takes out of numbers. */
const plainMarks = [',', '.', ' ', "'"];
/** The words that pandas itself reads as true and false. */
const pandasBooleans = new Set(['True', 'TRUE', 'true', 'False', 'FALSE', 'false']);

/** What `pd.read_csv` is told of all numbers at once. */
export interface SharedNumbers {
  decimal: '.' | ',';
  thousands: string | null;
}

const isNumber = ({ type }: ColumnInfo) => type === 'integer' || type === 'number';
const written = ({ writtenAs }: ColumnInfo) => writtenAs?.numbers;

/** How all columns of numbers are written, where one rule that spoils none of them says it; else null. */
export function sharedNumbers(columns: readonly ColumnInfo[]): SharedNumbers | null {
  const odd = columns.filter(written);
  if (odd.length === 0 || !odd.every(isPlainStyle)) return null;
  const styles = odd.map((column) => written(column)!);
  const [{ decimal }] = styles;
  const marks = [...new Set(styles.flatMap(({ thousands }) => thousands))];
  if (marks.length > 1 || styles.some((style) => style.decimal !== decimal)) return null;
  // In plain numbers with decimals the point is not what it is in these.
  if (decimal === ',' && columns.some((column) => column.type === 'number' && !written(column)))
    return null;
  if (marks.some((mark) => !plainMarks.includes(mark))) return null;
  return { decimal, thousands: marks[0] ?? null };
}

/** Whether there is nothing beside digits, decimal mark and thousands; negative ones may have another minus sign. */
function isPlainStyle(column: ColumnInfo): boolean {
  const { currency, percent, brackets } = written(column)!;
  return currency.length === 0 && !percent && !brackets && (column.min ?? 0) >= 0;
}

/** Whether the column has to be read as text first and made numbers by a line of its own. */
export function isReadAsText(column: ColumnInfo, shared: SharedNumbers | null): boolean {
  if (isNumber(column)) return written(column) !== undefined && shared === null;
  // A date such as 31.1.2020 would lose its points to the marks between thousands.
  if (column.type === 'date') return column.writtenAs?.dates !== 'number' && shared !== null;
  return column.type === 'boolean' && booleansOf(column) !== null;
}

/**
 * The line that turns such a column of the table called `name` into numbers. `isTyped` where the file may have types of
 * its own, so that its cells may be true and false, not words for them.
 */
export function conversionLine(
  column: ColumnInfo,
  name: string,
  shared: SharedNumbers | null,
  isTyped: boolean,
) {
  const cell = `${name}[${pyString(column.name)}]`;
  const { type, writtenAs } = column;
  const booleans = booleansOf(column, isTyped);
  if (type === 'boolean') {
    return booleans ? `${cell} = ${cell}.map(${booleans})\n` : `${cell} = ${cell}.astype(float)\n`;
  }
  if (type === 'date') {
    if (writtenAs?.dates === 'number')
      return `${cell} = ${cell}.astype(float).map(number_date, na_action="ignore")\n`;
    const dayFirst = writtenAs?.dates === 'day-first' ? ', dayfirst=True' : '';
    return `${cell} = milliseconds(${cell}${dayFirst})\n`;
  }
  if (!isReadAsText(column, shared)) return '';
  const call = pyCall('numbers', [cell, ...styleArguments(written(column)!)], '', cell.length + 3);
  return `${cell} = ${call}\n`;
}

function styleArguments({ decimal, thousands, currency, percent }: WrittenNumbers): string[] {
  // The longest first, so that nothing is left of `R$`.
  const marks = [...thousands, ...currency, ...(percent ? ['%'] : [])]
    .filter((mark) => mark.trim() !== '')
    .sort((a, b) => b.length - a.length);
  return [
    ...(decimal === ',' ? ['decimal=","'] : []),
    ...(marks.length > 0 ? [`marks=${pyStrings(marks)}`] : []),
  ];
}

/** A Python dict from words to 1 and 0, null where pandas knows the words itself. */
function booleansOf({ writtenAs }: ColumnInfo, isTyped = false): string | null {
  const words = writtenAs?.booleans;
  if (!words) return null;
  if ([...words.true, ...words.false].every((word) => pandasBooleans.has(word))) return null;
  const entries = [
    ...words.true.map((word) => `${pyString(word)}: 1.0`),
    ...words.false.map((word) => `${pyString(word)}: 0.0`),
    ...(isTyped ? ['True: 1.0', 'False: 0.0'] : []),
  ];
  return `{${entries.join(', ')}}`;
}

/** The functions that the lines of these columns call. */
export function conversionHelpers(
  columns: readonly ColumnInfo[],
  shared: SharedNumbers | null,
): string {
  const dates = columns.filter(({ type }) => type === 'date');
  const isNumberDate = ({ writtenAs }: ColumnInfo) => writtenAs?.dates === 'number';
  const hasText = columns.some((column) => isNumber(column) && isReadAsText(column, shared));
  return [
    ...(hasText ? [numbersHelper()] : []),
    ...(dates.some((column) => !isNumberDate(column)) ? [datesHelper()] : []),
    ...(dates.some(isNumberDate) ? [numberDateHelper()] : []),
  ].join('');
}

const numbersHelper = () => `
def numbers(cells, decimal=".", marks=()):
${pyDoc(say('exporters.python.written.numbers'))}
    if pd.api.types.is_numeric_dtype(cells):
        return cells.astype(float)  # ${say('exporters.python.written.already')}
    text = cells.str.replace("\\u2212", "-", regex=False)  # ${say('exporters.python.written.minus')}
    for mark in marks:
        text = text.str.replace(mark, "", regex=False)
    text = text.str.replace(r"\\s", "", regex=True)
    text = text.str.replace(r"^\\((.*)\\)$", r"-\\1", regex=True)
    return pd.to_numeric(text.str.replace(decimal, ".", regex=False), errors="coerce")

`;

const datesHelper = () => `
def milliseconds(dates, dayfirst=False):
${pyDoc(say('exporters.python.written.dates'))}
    dates = pd.to_datetime(pd.Series(dates), utc=True, dayfirst=dayfirst)
    return (dates - pd.Timestamp(0, tz="UTC")) / pd.Timedelta(milliseconds=1)

`;

const numberDateHelper = () => `
def number_date(number):
${pyDoc(say('exporters.python.written.numberDate'))}
    if number == number // 1 and 1000 <= number <= 9999:
        return pd.Timestamp(int(number), 1, 1).timestamp() * 1000
    if number == number // 1 and 10000101 <= number <= 99991231:
        return pd.to_datetime(f"{number:.0f}", format="%Y%m%d").timestamp() * 1000
    return float(round(number * 1000 if abs(number) < 1e11 else number))

`;
