/** @file From a raw column to a typed one: the type that all of its values fit, or the one a person chose. */
import type { CategoricalColumn, Column, ColumnType, NumericType } from '@/core/table/table';
import type { ReadNote } from '@/core/table/table-info';
import { dateFromNumber, type DateOrder, findDateOrder, parseDate } from './dates';
import { type DecimalMark, findDecimalMark, parseMarkedNumber } from './marked-numbers';
import type { RawColumn, RawNumbers, RawWords } from './raw-column';

export interface FinishSettings {
  /** The type a person chose, undefined for the one that fits. */
  chosen: ColumnType | undefined;
  /** Numbers that mean "missing". */
  missingNumbers: readonly number[];
  /** What `1,234` is where the column does not tell. */
  decimal: DecimalMark;
}

/** The typed column; what could not be read as the chosen type is missing and noted in `notes`. */
export function finishColumn(raw: RawColumn, settings: FinishSettings, notes: ReadNote[]): Column {
  const { chosen, missingNumbers } = settings;
  if (chosen === 'category' || chosen === 'text') return { ...asWords(raw), type: chosen };
  if ('values' in raw) {
    dropNumbers(raw.values, missingNumbers);
    return numberColumn(raw, chosen, notes);
  }
  const reader = chosen
    ? chosenReader(raw.levels, chosen, settings.decimal)
    : fittingReader(raw, settings, notes);
  if (!reader) return { ...raw, type: wordType(raw) };
  const values = decodeValues(raw, reader.read);
  dropNumbers(values, missingNumbers);
  if (chosen) noteUnread(raw, values, chosen, notes);
  return typed(raw.name, values, reader.type ?? chosen, notes);
}

interface WordReader {
  read(text: string): number;
  /** Undefined where whole numbers make it an integer column. */
  type?: NumericType;
}

/** As pandas: yes and no, 1 and 0 could be anything else, so they take a person's word. */
const BOOLEANS: Readonly<Record<string, number>> = { true: 1, false: 0 };
const CHOSEN_BOOLEANS: Readonly<Record<string, number>> = {
  ...{ true: 1, yes: 1, y: 1, t: 1, on: 1, '1': 1, 예: 1 },
  ...{ false: 0, no: 0, n: 0, f: 0, off: 0, '0': 0, 아니오: 0, 아니요: 0 },
};
const lookUp = (table: Readonly<Record<string, number>>) => (text: string) =>
  Object.hasOwn(table, text.toLowerCase()) ? table[text.toLowerCase()] : NaN;

/** Reads every level, or null where the column is words. */
function fittingReader(
  { name, levels }: RawWords,
  { decimal }: FinishSettings,
  notes: ReadNote[],
): WordReader | null {
  if (levels.length === 0) return { read: () => NaN, type: 'number' };
  const readBoolean = lookUp(BOOLEANS);
  if (levels.every((level) => !Number.isNaN(readBoolean(level)))) {
    return { read: readBoolean, type: 'boolean' };
  }
  const mark = findDecimalMark(levels, decimal);
  if (mark) return { read: (text) => parseMarkedNumber(text, mark) };
  const order = findDateOrder(levels);
  if (order && order !== 'unclear') return { read: (text) => parseDate(text, order), type: 'date' };
  if (order) notes.push(unclearDates(name, levels[0]));
  return null;
}

/** The reader of the chosen type that reads most levels. */
function chosenReader(
  levels: readonly string[],
  chosen: NumericType,
  decimal: DecimalMark,
): WordReader {
  if (chosen === 'boolean') return { read: lookUp(CHOSEN_BOOLEANS) };
  const orders: DateOrder[] = ['year-first', 'named-month', 'month-first', 'day-first'];
  const marks: DecimalMark[] = decimal === 'point' ? ['point', 'comma'] : ['comma', 'point'];
  const readers: WordReader[] =
    chosen === 'date'
      ? orders.map((order) => ({ read: (text) => parseDate(text, order) }))
      : marks.map((mark) => ({ read: (text) => parseMarkedNumber(text, mark) }));
  const numRead = ({ read }: WordReader) =>
    levels.filter((level) => !Number.isNaN(read(level))).length;
  return readers.reduce((best, next) => (numRead(next) > numRead(best) ? next : best));
}

function decodeValues({ codes, levels }: RawWords, read: (text: string) => number): Float64Array {
  const values = Float64Array.from(levels, read);
  return Float64Array.from(codes, (code) => (code < 0 ? NaN : values[code]));
}

function dropNumbers(values: Float64Array, missing: readonly number[]) {
  if (missing.length === 0) return;
  for (let row = 0; row < values.length; row++) {
    if (missing.includes(values[row])) values[row] = NaN;
  }
}

function numberColumn(
  { name, values }: RawNumbers,
  chosen: NumericType | undefined,
  notes: ReadNote[],
): Column {
  if (chosen !== 'date' && chosen !== 'boolean') return typed(name, values, chosen, notes);
  const convert =
    chosen === 'date'
      ? dateFromNumber
      : (value: number) => (value === 0 || value === 1 ? value : NaN);
  const converted = values.map(convert);
  const lost = values.filter((value, row) => value === value && Number.isNaN(converted[row]));
  noteLost(name, lost.length, chosen, notes);
  return { name, type: chosen, values: converted };
}

/** A numeric column of that type; whole numbers are integers and fractions never are, whatever was chosen. */
function typed(
  name: string,
  values: Float64Array,
  type: NumericType | undefined,
  notes: ReadNote[],
): Column {
  if (type !== undefined && type !== 'integer') return { name, type, values };
  let whole = true;
  let known = false;
  for (let row = 0; row < values.length && whole; row++) {
    known ||= values[row] === values[row];
    whole = values[row] !== values[row] || Number.isInteger(values[row]);
  }
  if (whole && (known || type)) return { name, type: 'integer', values };
  if (type) {
    const message = `“${name}” holds fractions, so it stays a column of numbers.`;
    notes.push({ code: 'type-not-whole', message });
  }
  return { name, type: 'number', values };
}

/** `text` where words hardly repeat or are sentences, else `category`. */
function wordType({ codes, levels }: RawWords): CategoricalColumn['type'] {
  let present = 0;
  for (const code of codes) if (code >= 0) present++;
  const meanLength = levels.reduce((sum, level) => sum + level.length, 0) / levels.length;
  const distinct = levels.length;
  return (distinct > 50 && distinct > present / 2) || meanLength > 50 ? 'text' : 'category';
}

function asWords(raw: RawColumn): RawWords {
  if ('codes' in raw) return raw;
  const codeOf = new Map<number, number>();
  const codes = Int32Array.from(raw.values, (value) => {
    if (Number.isNaN(value)) return -1;
    if (!codeOf.has(value)) codeOf.set(value, codeOf.size);
    return codeOf.get(value) ?? -1;
  });
  return { name: raw.name, codes, levels: Array.from(codeOf.keys(), String) };
}

function noteUnread(raw: RawWords, values: Float64Array, chosen: NumericType, notes: ReadNote[]) {
  let lost = 0;
  for (let row = 0; row < values.length; row++) {
    if (raw.codes[row] >= 0 && Number.isNaN(values[row])) lost++;
  }
  noteLost(raw.name, lost, chosen, notes);
}

const kinds: Record<NumericType, string> = {
  integer: 'a number',
  number: 'a number',
  boolean: 'true or false',
  date: 'a date',
};

function noteLost(name: string, lost: number, chosen: NumericType, notes: ReadNote[]) {
  if (lost === 0) return;
  const cells = lost === 1 ? '1 cell' : `${lost.toLocaleString('en')} cells`;
  const count = lost === 1 ? 'counts' : 'count';
  const message = `${cells} of “${name}” cannot be read as ${kinds[chosen]} and ${count} as missing.`;
  notes.push({ code: 'type-not-read', message });
}

function unclearDates(name: string, example: string): ReadNote {
  const message = `“${name}” looks like dates, but ${example} could be day/month or month/day; choose the type date to read it as month/day.`;
  return { code: 'date-unclear', message };
}
