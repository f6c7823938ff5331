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
  const note = (code: 'rows-short' | 'rows-long', { count, lines }: RaggedRows['short']) => {
    if (count === 0) return;
    const shown = lines.map((line) => line.toLocaleString('en'));
    if (count > lines.length) shown.push('…');
    notes.push({ code, params: { count, lines: shown, columns: numColumns } });
  };
  note('rows-short', short);
  note('rows-long', long);
  return notes;
}
