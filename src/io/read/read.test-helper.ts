import { expect } from 'vitest';
import { UserError } from '@/core/errors';
import { defaultReadOptions, type ReadOptions } from '@/core/protocol/data-protocol';
import type { Column } from '@/core/table/table';
import { sayError } from '@/words/say-error';
import type { ReadJobOptions } from './read-job';
import { readTable } from './read-table';

export type Content = string | Uint8Array;

/** Reads a file of that content. */
export function read(content: Content, options: Partial<ReadOptions> = {}, job?: ReadJobOptions) {
  const file = new Blob([content as BlobPart]);
  return readTable(file, 'file.csv', { ...defaultReadOptions, ...options }, job);
}

/** A column's cells, null where missing. */
export function cells(column: Column): (string | number | null)[] {
  if ('values' in column) return Array.from(column.values, (v) => (Number.isNaN(v) ? null : v));
  return Array.from(column.codes, (code) => (code < 0 ? null : column.levels[code]));
}

/** Name, type and cells of every column. */
export async function readColumns(content: Content, options?: Partial<ReadOptions>) {
  const { table } = await read(content, options);
  return table.columns.map((column) => [column.name, column.type, cells(column)]);
}

/** The code of the refusal, whose message and hint are sentences; `read` where there is none. */
export async function codeOf(content: Content, options?: Partial<ReadOptions>): Promise<string> {
  try {
    await read(content, options);
    return 'read';
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    for (const sentence of Object.values(sayError(error))) expect(sentence).toMatch(/\.$/);
    return error.code;
  }
}
