/** @file How to read a second file so that its columns mean what the first one's mean. */
import type { ReadOptions } from '@/core/protocol/data-protocol';
import type { Table } from '@/core/table/table';

/**
 * `options` for the test file of a table that was read with `earlier`: the same missing marks and types. Numbers alone
 * are found out anew, so that words among them show as a difference and not as missing values.
 */
export function testReadOptions(
  table: Table,
  earlier: ReadOptions,
  options: ReadOptions,
): ReadOptions {
  const types = table.columns
    .filter(({ type }) => type !== 'integer' && type !== 'number')
    .map(({ name, type }) => [name, type] as const);
  return {
    ...options,
    hasHeader: options.hasHeader ?? earlier.hasHeader,
    missingMarks: [...new Set([...earlier.missingMarks, ...options.missingMarks])],
    types: { ...Object.fromEntries(types), ...earlier.types, ...options.types },
  };
}
