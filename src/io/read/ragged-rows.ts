/** @file Counts rows that have fewer or more cells than the table has columns, and says so with line numbers. */
import type { ReadNote } from '@/core/table/table-info';

const MAX_LINES = 5;

export interface RaggedRows {
  short: { count: number; lines: number[] };
  long: { count: number; lines: number[] };
}

/** A count of nothing yet. */
export function createRaggedRows(): RaggedRows {
  return { short: { count: 0, lines: [] }, long: { count: 0, lines: [] } };
}

/** Counts a row of that kind which begins in `line`, from 1. */
export function countRagged(ragged: RaggedRows, kind: keyof RaggedRows, line: number) {
  const found = ragged[kind];
  if (found.count++ < MAX_LINES) found.lines.push(line);
}

/** One note for each kind that occurred. */
export function raggedNotes({ short, long }: RaggedRows, numColumns: number): ReadNote[] {
  const notes: ReadNote[] = [];
  const columns = numColumns.toLocaleString('en');
  if (short.count > 0) {
    const message = `${describeRows(short)} fewer than ${columns} cells; what is not there counts as missing.`;
    notes.push({ code: 'rows-short', message });
  }
  if (long.count > 0) {
    const message = `${describeRows(long)} more than ${columns} cells; what is too much was left out.`;
    notes.push({ code: 'rows-long', message });
  }
  return notes;
}

function describeRows({ count, lines }: RaggedRows['short']): string {
  const shown = lines.map((line) => line.toLocaleString('en')).join('; ');
  const more = count > lines.length ? '; …' : '';
  return count === 1
    ? `1 row (line ${shown}) has`
    : `${count.toLocaleString('en')} rows (lines ${shown}${more}) have`;
}
