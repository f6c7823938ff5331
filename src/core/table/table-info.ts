/**
 * @file What the page knows of a table that lives in the data worker: plain JSON, small however many rows there are.
 */
import type { Params } from '../../words/say';
import type { MissingPattern } from './missing-patterns';
import type { ColumnType } from './table';
import type { WrittenAs } from './written-as';

/** Why a column is left out of the features unless a person asks for it. */
export type ExclusionReason = 'constant' | 'identifier' | 'free-text' | 'empty';

export interface ColumnInfo {
  name: string;
  type: ColumnType;
  missing: number;
  distinct: number;
  /** Smallest, mean and largest value of a numeric column; null for words and for columns with no value. */
  min: number | null;
  mean: number | null;
  max: number | null;
  /** Levels with their row counts, most frequent first, 50 at most. Also for integers with at most 50 distinct values. */
  levels: { value: string; count: number }[] | null;
  /** Null where the column makes a good feature. */
  excluded: ExclusionReason | null;
  /** How its cells are written in the file, where they are text there. */
  writtenAs?: WrittenAs;
}

/** What a reader noticed and mended on the way; say-note.ts says it in plain sentences with line numbers. */
export interface ReadNote {
  code:
    | 'rows-short'
    | 'rows-long'
    | 'columns-empty'
    | 'encoding-wrong'
    | 'type-not-whole'
    | 'type-not-read'
    | 'date-unclear';
  params: Params;
}

/** How a file is written. Empty texts and null where the format has no such choice. */
export interface DetectedDialect {
  /** A WHATWG label. */
  encoding: string;
  delimiter: string;
  hasHeader: boolean | null;
  /** The names of a workbook's sheets, and which of them was read. */
  sheets?: readonly string[];
  sheet?: string;
}

export interface TableInfo {
  /** The file's name as given. */
  name: string;
  /** Tells it from another table of that name; see fingerprint.ts. */
  fingerprint: string;
  numRows: number;
  columns: ColumnInfo[];
  /** Rows in which at least one column is missing: what pandas' `dropna()` would drop. */
  rowsWithMissing: number;
  /** Sets of columns that are missing together; absent where there are too many. */
  missingPatterns?: readonly MissingPattern[];
  notes: ReadNote[];
  /** How the file was read, as found out or as chosen. */
  detected?: DetectedDialect;
}
