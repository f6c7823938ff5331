/**
 * @file What counts as a missing value: pandas' list, Excel's error cells, infinities (no network can train on one),
 * `?`, `-`, and the marks a person adds.
 */
import {
  type ByteDictionary,
  createByteDictionary,
  findBytes,
  internBytes,
} from './byte-dictionary';

const usualMarks = [
  ...['', 'NA', 'N/A', 'n/a', 'NaN', 'nan', '-NaN', '-nan', 'null', 'NULL', 'Null', 'None', '<NA>'],
  ...['?', '-', '#NA', '#N/A', '#N/A N/A', '1.#IND', '-1.#IND', '1.#QNAN', '-1.#QNAN'],
  ...['#DIV/0!', '#NAME?', '#NULL!', '#NUM!', '#REF!', '#VALUE!'],
  ...['inf', '-inf', '+inf', 'Inf', '-Inf', 'INF', '-INF', 'Infinity', '-Infinity'],
];

/** The place of the empty mark. */
const EMPTY = 0;

export interface MissingMarks {
  /** The codes of the marks are their places in `words`. */
  bytes: ByteDictionary;
  words: ReadonlySet<string>;
  /** Marks that spell a number, such as -999: missing wherever that number stands, however it is written. */
  numbers: readonly number[];
}

/** The usual marks and `extra` ones. */
export function createMissingMarks(extra: readonly string[]): MissingMarks {
  const words = new Set([...usualMarks, ...extra.map((mark) => mark.trim())]);
  const bytes = createByteDictionary();
  const encoder = new TextEncoder();
  for (const word of words) {
    const encoded = encoder.encode(word);
    internBytes(bytes, encoded, 0, encoded.length);
  }
  const numbers = extra.map((mark) => Number(mark.trim() || NaN)).filter(Number.isFinite);
  return { bytes, words, numbers };
}

/** The mark that `bytes[start, end)` is, by its place among the marks' words; -1 if it is none. */
export function missingMarkAt(
  { bytes: marks }: MissingMarks,
  bytes: Uint8Array,
  start: number,
  end: number,
): number {
  return start === end ? EMPTY : findBytes(marks, bytes, start, end);
}
