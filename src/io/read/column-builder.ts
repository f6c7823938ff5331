/**
 * @file One column while a file streams by. It holds numbers as long as every cell is a plain number or missing; from
 * the first other cell on it holds codes into a dictionary of words, and the rows before are read once more for it.
 * That keeps the usual numeric column at 8 bytes a row, and the text of every other column exact.
 */
import { type ByteDictionary, createByteDictionary, internBytes } from './byte-dictionary';
import { decodeLevels } from './decode-levels';
import { type MissingMarks, missingMarkAt } from './missing-marks';
import { parseNumberBytes } from './number-bytes';
import type { RawColumn } from './raw-column';

export interface ColumnBuilder {
  isNumbers: boolean;
  /** `[capacity]`, NaN where missing, while the column holds numbers. */
  numbers: Float64Array;
  /** `[capacity]`, -1 where missing, from the first word on. */
  codes: Int32Array;
  dictionary: ByteDictionary;
  /** `[marks]`, 1 for each mark that stood for a missing value. */
  seenMarks: Uint8Array;
  /** First row with a number, -1 if none. */
  firstNumber: number;
  /** Rows before this one must be read again as words; 0 if none. */
  rereadRows: number;
}

const noNumbers = new Float64Array(0);
const noCodes = new Int32Array(0);

/** A column without rows that tells `numMarks` marks for missing values. `asWords` keeps numbers as words too. */
export function createColumnBuilder(asWords: boolean, numMarks: number): ColumnBuilder {
  return {
    isNumbers: !asWords,
    numbers: noNumbers,
    codes: noCodes,
    dictionary: createByteDictionary(),
    seenMarks: new Uint8Array(numMarks),
    firstNumber: -1,
    rereadRows: 0,
  };
}

/** Makes room for rows up to `capacity`, the first `numRows` kept and the others missing. */
export function resizeColumn(builder: ColumnBuilder, numRows: number, capacity: number) {
  if (builder.isNumbers) {
    const numbers = new Float64Array(capacity);
    numbers.set(builder.numbers.subarray(0, numRows));
    builder.numbers = numbers.fill(NaN, numRows);
  } else {
    const codes = new Int32Array(capacity);
    codes.set(builder.codes.subarray(0, numRows));
    builder.codes = codes.fill(-1, numRows);
  }
}

/** Puts the cell `bytes[start, end)` into a row that there is room for. */
export function putCell(
  builder: ColumnBuilder,
  row: number,
  marks: MissingMarks,
  bytes: Uint8Array,
  start: number,
  end: number,
) {
  if (builder.isNumbers) {
    const value = start === end ? NaN : parseNumberBytes(bytes, start, end);
    if (value === value) {
      builder.numbers[row] = Number.isFinite(value) ? value : NaN;
      if (builder.firstNumber < 0) builder.firstNumber = row;
      return;
    }
  }
  const mark = missingMarkAt(marks, bytes, start, end);
  if (mark >= 0) {
    builder.seenMarks[mark] = 1;
    if (builder.isNumbers) builder.numbers[row] = NaN;
    else builder.codes[row] = -1;
    return;
  }
  if (builder.isNumbers) turnIntoWords(builder, row);
  builder.codes[row] = internBytes(builder.dictionary, bytes, start, end);
}

function turnIntoWords(builder: ColumnBuilder, row: number) {
  builder.isNumbers = false;
  if (builder.firstNumber >= 0) builder.rereadRows = row;
  builder.codes = new Int32Array(builder.numbers.length).fill(-1);
  builder.numbers = noNumbers;
}

/** Makes numbers words again; all of its `numRows` rows must then be read once more. */
export function askForWords(builder: ColumnBuilder, numRows: number) {
  turnIntoWords(builder, numRows);
}

/** The raw column, its words in order of first appearance. */
export function toRawColumn(
  name: string,
  builder: ColumnBuilder,
  numRows: number,
  marks: MissingMarks,
): RawColumn {
  const missing = [...marks.words].filter((_, mark) => builder.seenMarks[mark] === 1);
  if (builder.isNumbers) return { name, missing, values: builder.numbers.subarray(0, numRows) };
  const codes = builder.codes.subarray(0, numRows);
  const levels = decodeLevels(builder.dictionary);
  return builder.rereadRows === 0
    ? { name, missing, codes, levels }
    : { name, missing, ...byFirstAppearance(codes, levels) };
}

function byFirstAppearance(codes: Int32Array, levels: readonly string[]) {
  const newCodes = new Int32Array(levels.length).fill(-1);
  const ordered: string[] = [];
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row];
    if (code < 0) continue;
    if (newCodes[code] < 0) newCodes[code] = ordered.push(levels[code]) - 1;
    codes[row] = newCodes[code];
  }
  return { codes, levels: ordered };
}
