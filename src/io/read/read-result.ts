/** @file What every reader gives back. */
import type { Table } from '@/core/table/table';
import type { ReadNote } from '@/core/table/table-info';

export interface DetectedDialect {
  /** A WHATWG label; empty where the format has no encoding to choose. */
  encoding: string;
  /** Empty where the format has none. */
  delimiter: string;
  hasHeader: boolean;
}

export interface ReadResult {
  table: Table;
  notes: ReadNote[];
  detected: DetectedDialect;
}
