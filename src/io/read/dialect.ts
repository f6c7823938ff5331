/**
 * @file How a delimited file is written, guessed from its first rows: the delimiter that cuts most rows into the same
 * number of cells, the way quotes are escaped, and whether the first row names the columns.
 */
import { UserError } from '@/core/errors';
import type { ReadOptions } from '@/core/protocol/data-protocol';
import { BACKSLASH, LINE_FEED, CARRIAGE_RETURN, QUOTE } from './bytes';
import { createCellSplitter } from './cell-splitter';
import { firstRowIsHeader } from './header-guess';
import { findPreamble } from './preamble';

export interface Dialect {
  delimiter: string;
  backslash: boolean;
  hasHeader: boolean;
  /** Cells to expect in a row. */
  numColumns: number;
  /** Where the table starts, in UTF-8 bytes, and in which line. */
  start: number;
  line: number;
  /** Names out of a comment line before rows without a header, or null. */
  commentNames: string[] | null;
}

/** In the order in which they are preferred where they fit equally well. */
const candidates = ['\t', ';', '|', ',', ' '];
const SAMPLE_BYTES = 1 << 16;

/**
 * The dialect of a file whose UTF-8 text begins with `bytes`, or is `bytes` where `all` is true.
 * What `options` settles is not guessed. Throws `delimiter-unusable` for a delimiter of more than one byte.
 */
export function guessDialect(bytes: Uint8Array, all: boolean, options: ReadOptions): Dialect {
  const { start, line, delimiter: stated, comment } = findPreamble(bytes);
  const table = bytes.subarray(start);
  let sample = sampleOf(table.subarray(0, SAMPLE_BYTES), all && table.length <= SAMPLE_BYTES);
  if (cellCounts(sample, '\n', false).length < 3) sample = sampleOf(table, all);
  const delimiter = checkDelimiter(options.delimiter ?? stated) ?? guessDelimiter(sample);
  const backslash = usesBackslash(sample, delimiter);
  const counts = cellCounts(sample, delimiter, backslash);
  const rows = sampleRows(sample, delimiter, backslash);
  const guessed = firstRowIsHeader(rows);
  const hasHeader = options.hasHeader ?? guessed;
  const numColumns = columnCount(counts, rows, hasHeader);
  const commentNames = comment && !guessed ? namesOf(comment, delimiter, numColumns) : null;
  return { delimiter, backslash, hasHeader, numColumns, start, line, commentNames };
}

function checkDelimiter(delimiter: string | null): string | null {
  if (delimiter === null) return null;
  const code = delimiter.charCodeAt(0);
  if (delimiter.length === 1 && code < 128 && !'"\r\n'.includes(delimiter)) return delimiter;
  throw new UserError('delimiter-unusable', { delimiter: JSON.stringify(delimiter.slice(0, 20)) });
}

/** A line end is added where the sample is the whole file, so that its last row counts. */
function sampleOf(bytes: Uint8Array, all: boolean): Uint8Array {
  if (!all) return bytes;
  const whole = new Uint8Array(bytes.length + 1);
  whole.set(bytes);
  whole[bytes.length] = LINE_FEED;
  return whole;
}

function guessDelimiter(sample: Uint8Array): string {
  let best = ',';
  let bestScore = 0;
  for (const delimiter of candidates) {
    const score = consistency(cellCounts(sample, delimiter, false)) * (delimiter === ' ' ? 0.7 : 1);
    if (score > bestScore + 1e-9) [best, bestScore] = [delimiter, score];
  }
  return best;
}

/** Share of rows with the usual number of cells, 0 where that is one; halved where the first row differs. */
function consistency(counts: readonly number[]): number {
  const usual = mostFrequent(counts);
  if (usual < 2) return 0;
  const share = counts.filter((count) => count === usual).length / counts.length;
  return counts[0] === usual || counts[0] + 1 === usual ? share : share / 2;
}

function mostFrequent(counts: readonly number[]): number {
  const times = new Map<number, number>();
  for (const count of counts) times.set(count, (times.get(count) ?? 0) + 1);
  return [...times].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0;
}

/**
 * Cells in most rows below the first. A header counts for more than they do unless nearly all of them have more cells;
 * a delimiter that ends every row makes no column.
 */
function columnCount(
  counts: readonly number[],
  rows: readonly (readonly string[])[],
  hasHeader: boolean,
): number {
  const [first = 0, ...below] = counts;
  if (below.length === 0) return first;
  const usual = mostFrequent(below);
  const share = below.filter((count) => count === usual).length / below.length;
  if (hasHeader && share < 0.9) return first;
  return Math.min(usual, Math.max(first, filledWidth(rows.slice(1))));
}

/** Cells up to the last one that is not empty, over all rows. */
function filledWidth(rows: readonly (readonly string[])[]): number {
  return Math.max(0, ...rows.map((row) => row.findLastIndex((cell) => cell !== '') + 1));
}

function cellCounts(sample: Uint8Array, delimiter: string, backslash: boolean): number[] {
  const counts: number[] = [];
  const sink = { addCell: () => undefined, endRow: (count: number) => void counts.push(count) };
  const dialect = { delimiter: delimiter.charCodeAt(0), backslash };
  createCellSplitter(dialect, sink).split(sample, false);
  return counts;
}

function sampleRows(sample: Uint8Array, delimiter: string, backslash: boolean): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const decoder = new TextDecoder();
  const sink = {
    addCell(column: number, bytes: Uint8Array, start: number, end: number) {
      if (rows.length < 50) row[column] = decoder.decode(bytes.subarray(start, end));
    },
    endRow() {
      if (rows.length < 50) rows.push(row);
      row = [];
    },
  };
  const dialect = { delimiter: delimiter.charCodeAt(0), backslash };
  createCellSplitter(dialect, sink).split(sample, false);
  return rows;
}

/**
 * True where `\"` occurs as no well-formed file has it, before neither a quote nor the cell's end,
 * and reading it as an escaped quote makes the rows no less even.
 */
function usesBackslash(sample: Uint8Array, delimiter: string): boolean {
  const ends = [delimiter.charCodeAt(0), LINE_FEED, CARRIAGE_RETURN, QUOTE];
  let found = false;
  for (let at = 0; at + 2 < sample.length && !found; at++) {
    const escaped = sample[at] === BACKSLASH && sample[at + 1] === QUOTE;
    found = escaped && !ends.includes(sample[at + 2]);
  }
  if (!found) return false;
  const evenness = (backslash: boolean) => consistency(cellCounts(sample, delimiter, backslash));
  return evenness(true) >= evenness(false);
}

/** The names in a comment line such as NumPy writes, or null if they are not one for each column. */
function namesOf(comment: string, delimiter: string, numColumns: number): string[] | null {
  const names = comment.split(delimiter === ' ' ? /\s+/ : delimiter).map((name) => name.trim());
  return numColumns > 1 && names.length === numColumns ? names : null;
}
