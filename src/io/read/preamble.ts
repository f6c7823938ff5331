/** @file What stands before the header: blank lines, comment lines that begin with `#`, and Excel's `sep=;` line. */
import { CARRIAGE_RETURN, HASH, LINE_FEED } from './bytes';

export interface Preamble {
  /** Where the table starts, in bytes. */
  start: number;
  /** The line it starts in, from 1. */
  line: number;
  /** What a `sep=` line says. */
  delimiter: string | null;
  /** The last comment before the table without its `#`, which may be its header. */
  comment: string | null;
}

/** What stands before the table in a file that begins with `bytes`. */
export function findPreamble(bytes: Uint8Array): Preamble {
  const found: Preamble = { start: 0, line: 1, delimiter: null, comment: null };
  while (found.start < bytes.length) {
    const end = lineEnd(bytes, found.start);
    const text = new TextDecoder().decode(
      bytes.subarray(found.start, Math.min(end, found.start + 65536)),
    );
    const separator = /^"?sep=(.|\\t)"?$/i.exec(text.trimEnd());
    if (separator && found.delimiter === null) {
      found.delimiter = separator[1] === '\\t' ? '\t' : separator[1];
    } else if (bytes[found.start] === HASH) {
      found.comment = text.slice(1).trim();
    } else if (text.trim() !== '') return found;
    const isPair = bytes[end] === CARRIAGE_RETURN && bytes[end + 1] === LINE_FEED;
    found.start = Math.min(bytes.length, end + (isPair ? 2 : 1));
    found.line++;
  }
  return found;
}

function lineEnd(bytes: Uint8Array, start: number): number {
  let at = start;
  while (at < bytes.length && bytes[at] !== LINE_FEED && bytes[at] !== CARRIAGE_RETURN) at++;
  return at;
}
