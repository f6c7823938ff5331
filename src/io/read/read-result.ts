/** @file What every reader gives back. */
import type { Table } from '@/core/table/table';
import type { DetectedDialect, ReadNote } from '@/core/table/table-info';

export interface ReadResult {
  table: Table;
  notes: ReadNote[];
  detected: DetectedDialect;
}
