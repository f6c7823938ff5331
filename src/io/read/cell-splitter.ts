/**
 * @file Splits UTF-8 bytes into rows and cells, as RFC 4180 and as people really write: rows end in LF, CR or CRLF,
 * blank lines are nothing, spaces around unquoted cells are nothing, and `"a"b` is the cell `ab`, as in pandas.
 * A row is given to the sink cell by cell; if the bytes end inside a row it is read again, from its start, with more
 * bytes, so a sink must take the same cell of the same row twice.
 */
import { UserError } from '@/core/errors';
import { BACKSLASH, CARRIAGE_RETURN, LINE_FEED, QUOTE, SPACE } from './bytes';

export interface CellDialect {
  /** The delimiter's byte. A space stands for any number of spaces. */
  delimiter: number;
  /** True where `\"` inside quotes is a quote, beside `""`. */
  backslash: boolean;
}

export interface CellSink {
  addCell(column: number, bytes: Uint8Array, start: number, end: number): void;
  /** A row of `numCells` cells ended that began in line `line`, from 1. */
  endRow(numCells: number, line: number): void;
}

export interface CellSplitter {
  /**
   * Gives all whole rows of `bytes` to the sink and returns how many bytes that took. With `isLast` the end of the
   * bytes ends the last row; an open quote then throws `csv-quote-open`.
   */
  split(bytes: Uint8Array, isLast: boolean): number;
}

const INCOMPLETE = -1;

/** A splitter that gives its cells to `sink`; `firstLine` is the number of the line that its first byte is in. */
export function createCellSplitter(
  { delimiter, backslash }: CellDialect,
  sink: CellSink,
  firstLine = 1,
): CellSplitter {
  const spaced = delimiter === SPACE;
  const highestEnd = Math.max(delimiter, CARRIAGE_RETURN);
  let line = firstLine;
  let newlines = 0;
  let scratch = new Uint8Array(256);

  const endsCell = (byte: number) =>
    byte === delimiter || byte === LINE_FEED || byte === CARRIAGE_RETURN;

  function skipSpaces(bytes: Uint8Array, at: number): number {
    while (at < bytes.length && bytes[at] === SPACE) at++;
    return at;
  }

  /** Reads the quoted cell at `at` and returns where it ends, INCOMPLETE if it does not. */
  function quotedCell(bytes: Uint8Array, column: number, open: number, isLast: boolean): number {
    const start = open + 1;
    let at = start;
    while (at < bytes.length && bytes[at] !== QUOTE && !(backslash && bytes[at] === BACKSLASH)) {
      if (bytes[at] === LINE_FEED) newlines++;
      at++;
    }
    const simple = bytes[at] === QUOTE && at + 1 < bytes.length && endsCell(bytes[at + 1]);
    if (simple || (isLast && bytes[at] === QUOTE && at + 1 === bytes.length)) {
      sink.addCell(column, bytes, start, at);
      return at + 1;
    }
    return mixedCell(bytes, column, start, at, isLast);
  }

  /** The rest of a quoted cell with escaped quotes, or with text after its closing quote. */
  function mixedCell(
    bytes: Uint8Array,
    column: number,
    start: number,
    from: number,
    isLast: boolean,
  ): number {
    let length = from - start;
    if (scratch.length < bytes.length - start) scratch = new Uint8Array(2 * (bytes.length - start));
    scratch.set(bytes.subarray(start, from));
    let quoted = true;
    let trimFrom = 0;
    let at = from;
    for (; at < bytes.length; at++) {
      const byte = bytes[at];
      if (!quoted && endsCell(byte)) break;
      if (quoted && backslash && byte === BACKSLASH && at + 1 < bytes.length) {
        if (bytes[at + 1] === QUOTE || bytes[at + 1] === BACKSLASH) at++;
        scratch[length++] = bytes[at];
      } else if (quoted && byte === QUOTE) {
        if (bytes[at + 1] === QUOTE) scratch[length++] = bytes[++at];
        else {
          if (at + 1 === bytes.length && !isLast) return INCOMPLETE;
          quoted = false;
          trimFrom = length;
        }
      } else {
        if (byte === LINE_FEED) newlines++;
        scratch[length++] = byte;
      }
    }
    if (at === bytes.length && !isLast) return INCOMPLETE;
    if (quoted) throw openQuote(line);
    while (length > trimFrom && scratch[length - 1] === SPACE) length--;
    sink.addCell(column, scratch, 0, length);
    return at;
  }

  function plainCell(bytes: Uint8Array, column: number, start: number, isLast: boolean): number {
    const numBytes = bytes.length;
    let at = start;
    // Most bytes are above all that can end a cell, so that one comparison is enough for them.
    while (at < numBytes && (bytes[at] > highestEnd || !endsCell(bytes[at]))) at++;
    if (at === numBytes && !isLast) return INCOMPLETE;
    let end = at;
    while (end > start && bytes[end - 1] === SPACE) end--;
    sink.addCell(column, bytes, start, end);
    return at;
  }

  /** Reads the row at `start` and returns where the next one starts, INCOMPLETE if it does not end here. */
  function row(bytes: Uint8Array, start: number, isLast: boolean): number {
    let at = start;
    newlines = 0;
    for (let column = 0; ; column++) {
      const begin = bytes[at] === SPACE ? skipSpaces(bytes, at) : at;
      if (bytes[begin] === QUOTE) at = quotedCell(bytes, column, begin, isLast);
      else at = plainCell(bytes, column, begin, isLast);
      if (at === INCOMPLETE) return INCOMPLETE;
      if (spaced) {
        at = skipSpaces(bytes, at);
        if (at === bytes.length && !isLast) return INCOMPLETE;
      }
      const atDelimiter = at < bytes.length && bytes[at] === delimiter;
      const again = spaced ? at < bytes.length && !isLineEnd(bytes[at]) : atDelimiter;
      if (!again) {
        const next = afterLineEnd(bytes, at, isLast);
        if (next === INCOMPLETE) return INCOMPLETE;
        sink.endRow(column + 1, line);
        line += newlines + 1;
        return next;
      }
      if (!spaced) at++;
    }
  }

  /** Where the first row that is not blank begins; counts the blank lines before it. */
  function skipBlank(bytes: Uint8Array, start: number, isLast: boolean): number {
    let lineStart = start;
    for (let at = start; at < bytes.length; at++) {
      const byte = bytes[at];
      if (byte === SPACE) continue;
      if (!isLineEnd(byte)) return lineStart;
      const next = afterLineEnd(bytes, at, isLast);
      if (next === INCOMPLETE) return lineStart;
      line++;
      lineStart = next;
      at = next - 1;
    }
    return isLast ? bytes.length : lineStart;
  }

  return {
    split(bytes, isLast) {
      let at = skipBlank(bytes, 0, isLast);
      while (at < bytes.length) {
        const next = row(bytes, at, isLast);
        if (next === INCOMPLETE) break;
        at = next < bytes.length && bytes[next] <= SPACE ? skipBlank(bytes, next, isLast) : next;
      }
      return at;
    },
  };
}

const isLineEnd = (byte: number) => byte === LINE_FEED || byte === CARRIAGE_RETURN;

/** The position after the line end at `at`; a CR that may be half of a CRLF is not a whole one. */
function afterLineEnd(bytes: Uint8Array, at: number, isLast: boolean): number {
  if (at >= bytes.length) return at;
  if (bytes[at] === CARRIAGE_RETURN) {
    if (at + 1 === bytes.length && !isLast) return INCOMPLETE;
    if (bytes[at + 1] === LINE_FEED) return at + 2;
  }
  return at + 1;
}

function openQuote(line: number) {
  return new UserError('csv-quote-open', { line });
}
