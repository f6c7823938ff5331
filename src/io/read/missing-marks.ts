/**
 * @file What counts as a missing value: pandas' list, Excel's error cells, infinities (no network can train on one),
 * `?`, `-`, and the marks a person adds.
 */
import { type ByteDictionary, createByteDictionary, internBytes } from './byte-dictionary';

const usualMarks = [
  ...['', 'NA', 'N/A', 'n/a', 'NaN', 'nan', '-NaN', '-nan', 'null', 'NULL', 'Null', 'None', '<NA>'],
  ...['?', '-', '#NA', '#N/A', '#N/A N/A', '1.#IND', '-1.#IND', '1.#QNAN', '-1.#QNAN'],
  ...['#DIV/0!', '#NAME?', '#NULL!', '#NUM!', '#REF!', '#VALUE!'],
  ...['inf', '-inf', '+inf', 'Inf', '-Inf', 'INF', '-INF', 'Infinity', '-Infinity'],
];

export interface MissingMarks {
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
