/**
 * @file One column while a file streams by. It holds numbers as long as every cell is a plain number or missing; from
 * the first other cell on it holds codes into a dictionary of words, and the rows before are read once more for it.
 * That keeps the usual numeric column at 8 bytes a row, and the text of every other column exact.
 */
import {
  type ByteDictionary,
  createByteDictionary,
  findBytes,
  internBytes,
} from './byte-dictionary';
import { decodeLevels } from './decode-levels';
import type { MissingMarks } from './missing-marks';
import { parseNumberBytes } from './number-bytes';
import type { RawColumn } from './raw-column';

export interface ColumnBuilder {
  isNumbers: boolean;
  /** First row of the current block. */
  blockStart: number;
  numbers: Float64Array;
  codes: Int32Array;
  blocks: { start: number; data: Float64Array | Int32Array }[];
  dictionary: ByteDictionary;
  /** First row with a number, -1 if none. */
  firstNumber: number;
  /** Rows before this one must be read again as words; 0 if none. */
  rereadRows: number;
}

const noNumbers = new Float64Array(0);
const noCodes = new Int32Array(0);

/** A column without rows. `asWords` keeps numbers as words too. */
export function createColumnBuilder(asWords: boolean): ColumnBuilder {
  return {
    isNumbers: !asWords,
    blockStart: 0,
    numbers: noNumbers,
    codes: noCodes,
    blocks: [],
    dictionary: createByteDictionary(),
    firstNumber: -1,
    rereadRows: 0,
  };
}

/** Makes room for `numRows` more rows from row `start`, all missing. */
export function startBlock(builder: ColumnBuilder, start: number, numRows: number) {
  builder.blockStart = start;
  if (builder.isNumbers) builder.numbers = new Float64Array(numRows).fill(NaN);
  else builder.codes = new Int32Array(numRows).fill(-1);
  builder.blocks.push({ start, data: builder.isNumbers ? builder.numbers : builder.codes });
}

/** Puts the cell `bytes[start, end)` into a row of the current block. */
export function putCell(
  builder: ColumnBuilder,
  row: number,
  marks: MissingMarks,
  bytes: Uint8Array,
  start: number,
  end: number,
) {
  const index = row - builder.blockStart;
  if (builder.isNumbers) {
    const value = start === end ? NaN : parseNumberBytes(bytes, start, end);
    if (value === value || findBytes(marks.bytes, bytes, start, end) >= 0) {
      builder.numbers[index] = Number.isFinite(value) ? value : NaN;
      if (builder.firstNumber < 0 && value === value) builder.firstNumber = row;
      return;
    }
    turnIntoWords(builder, row);
  }
  const missing = start === end || findBytes(marks.bytes, bytes, start, end) >= 0;
  builder.codes[index] = missing ? -1 : internBytes(builder.dictionary, bytes, start, end);
}

function turnIntoWords(builder: ColumnBuilder, row: number) {
  builder.isNumbers = false;
  if (builder.firstNumber >= 0) builder.rereadRows = row;
  builder.codes = new Int32Array(builder.numbers.length).fill(-1);
  builder.numbers = noNumbers;
  builder.blocks = [{ start: builder.blockStart, data: builder.codes }];
}

/** The column's `numRows` rows in one piece; the builder is empty afterwards. */
export function joinBlocks(builder: ColumnBuilder, numRows: number): Float64Array | Int32Array {
  const joined = builder.isNumbers ? new Float64Array(numRows) : new Int32Array(numRows).fill(-1);
  for (const { start, data } of builder.blocks) {
    joined.set(data.subarray(0, Math.max(0, numRows - start)), start);
  }
  builder.blocks = [];
  return joined;
}

/** The raw column of joined rows, its words in order of first appearance. */
export function toRawColumn(
  name: string,
  builder: ColumnBuilder,
  joined: Float64Array | Int32Array,
): RawColumn {
  if (joined instanceof Float64Array) return { name, values: joined };
  const levels = decodeLevels(builder.dictionary);
  if (builder.rereadRows === 0) return { name, codes: joined, levels };
  return { name, ...byFirstAppearance(joined, levels) };
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
