/**
 * @file Programs that read the file again need to know how; that is known of the file at hand only.
 */
import { say } from '../../words/say';
import { UserError } from '../errors';
import type { ExportContext, ExportTable } from './exporter';

export type ReadableContext = ExportContext & { table: ExportTable };

/** Why a program that reads the file cannot be written, or null where it can. */
export function withoutTable({ table, tableName }: ExportContext): string | null {
  return table ? null : say('exporters.openAgain', { table: tableName });
}

/** The context, certain of its table. Throws `UserError` where there is none. */
export function readableContext(context: ExportContext): ReadableContext {
  const { table, tableName } = context;
  if (table) return { ...context, table };
  throw new UserError('table-not-open', { table: tableName });
}
