/** @file Reads the words of a column as numbers, dates or true and false: by what all of them are, or as chosen. */
import type { NumericType } from '@/core/table/table';
import type { DateOrder, WrittenAs } from '@/core/table/written-as';
import { findDateOrder, parseDate } from './dates';
import { type DecimalMark, findDecimalMark, parseMarkedNumber } from './marked-numbers';
import { describeNumbers } from './written-numbers';

export interface WordReader {
  /** The value of a word, NaN if it has none. */
  read(text: string): number;
  /** Undefined where whole numbers make it an integer column. */
  type?: NumericType;
  /** How the words that it reads are written. */
  describe(): Omit<WrittenAs, 'missing'>;
}

/** As pandas: yes and no, 1 and 0 could be anything else, so they take a person's word. */
const BOOLEANS: Readonly<Record<string, number>> = { true: 1, false: 0 };
const CHOSEN_BOOLEANS: Readonly<Record<string, number>> = {
  ...{ true: 1, yes: 1, y: 1, t: 1, on: 1, '1': 1, 예: 1 },
  ...{ false: 0, no: 0, n: 0, f: 0, off: 0, '0': 0, 아니오: 0, 아니요: 0 },
};

/**
 * Reads every level; null where the column is words, `unclear` where they are dates whose day and month could be either.
 */
export function fittingReader(
  levels: readonly string[],
  decimal: DecimalMark,
): WordReader | 'unclear' | null {
  if (levels.length === 0) return { read: () => NaN, type: 'number', describe: () => ({}) };
  const readBoolean = lookUp(BOOLEANS);
  if (levels.every((level) => !Number.isNaN(readBoolean(level)))) return booleans(levels, BOOLEANS);
  const mark = findDecimalMark(levels, decimal);
  if (mark) return numbers(levels, mark);
  const order = findDateOrder(levels);
  return order === null || order === 'unclear' ? order : dates(order);
}

/** The reader of the chosen type that reads most levels. */
export function chosenReader(
  levels: readonly string[],
  chosen: NumericType,
  decimal: DecimalMark,
): WordReader {
  if (chosen === 'boolean') return booleans(levels, CHOSEN_BOOLEANS);
  const orders: DateOrder[] = ['year-first', 'named-month', 'month-first', 'day-first'];
  const marks: DecimalMark[] = decimal === 'point' ? ['point', 'comma'] : ['comma', 'point'];
  const readers =
    chosen === 'date' ? orders.map(dates) : marks.map((mark) => numbers(levels, mark));
  const numRead = ({ read }: WordReader) =>
    levels.filter((level) => !Number.isNaN(read(level))).length;
  return readers.reduce((best, next) => (numRead(next) > numRead(best) ? next : best));
}

const lookUp = (table: Readonly<Record<string, number>>) => (text: string) =>
  Object.hasOwn(table, text.toLowerCase()) ? table[text.toLowerCase()] : NaN;

function booleans(levels: readonly string[], table: Readonly<Record<string, number>>): WordReader {
  const read = lookUp(table);
  const meaning = (value: number) => levels.filter((level) => read(level) === value);
  return {
    read,
    type: 'boolean',
    describe: () => ({ booleans: { true: meaning(1), false: meaning(0) } }),
  };
}

function numbers(levels: readonly string[], mark: DecimalMark): WordReader {
  return {
    read: (text) => parseMarkedNumber(text, mark),
    describe: () => ({ numbers: describeNumbers(levels, mark) }),
  };
}

function dates(order: DateOrder): WordReader {
  return {
    read: (text) => parseDate(text, order),
    type: 'date',
    describe: () => ({ dates: order }),
  };
}
