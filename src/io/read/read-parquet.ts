/** @file A Parquet file to a table, row group by row group: its columns are columns already. */
import { UserError } from '@/core/errors';
import type { ReadOptions } from '@/core/protocol/data-protocol';
import type { ReadNote } from '@/core/table/table-info';
import { sliceBytes } from './byte-source';
import { uniqueNames } from './column-names';
import { finishColumn } from './finish-column';
import { checkTableSize } from './table-size';
import { createMissingMarks, type MissingMarks } from './missing-marks';
import type { ReadJob } from './read-job';
import type { ReadResult } from './read-result';
import { createValueColumn } from './value-column';

/** The table in a Parquet file. Throws `parquet-damaged`, `csv-no-rows`. */
export async function readParquet(
  file: Blob,
  options: ReadOptions,
  job: ReadJob,
): Promise<ReadResult> {
  const { parquetMetadataAsync, parquetRead } = await import('hyparquet');
  const { compressors } = await import('hyparquet-compressors');
  const buffer = {
    byteLength: file.size,
    slice: async (start: number, end = file.size) =>
      (await sliceBytes(file, start < 0 ? file.size + start : start, end)).buffer as ArrayBuffer,
  };
  const metadata = await parquetMetadataAsync(buffer).catch(rejectDamaged);
  const numRows = Number(metadata.num_rows);
  if (numRows === 0) throw noRows();
  const marks = createMissingMarks(options.missingMarks);
  const given = topLevelNames(metadata.schema);
  checkTableSize(numRows, given.length);
  const columns = new Map(given.map((name) => [name, createValueColumn(numRows, marks)]));
  let rowStart = 0;
  for (const group of metadata.row_groups) {
    const rowEnd = rowStart + Number(group.num_rows);
    await parquetRead({
      ...{ file: buffer, metadata, compressors, rowStart, rowEnd },
      onChunk: ({ columnName, columnData, rowStart: from }) =>
        columns.get(columnName)?.put(columnData, from),
    }).catch(rejectDamaged);
    rowStart = rowEnd;
    await job.tick((file.size * rowStart) / numRows, rowStart);
  }
  const notes: ReadNote[] = [];
  const names = uniqueNames(given);
  return {
    table: {
      numRows,
      columns: given.map((name, index) =>
        finish(columns.get(name), names[index], options, marks, notes),
      ),
    },
    notes,
    detected: { encoding: '', delimiter: '', hasHeader: null },
  };
}

function finish(
  column: ReturnType<typeof createValueColumn> | undefined,
  name: string,
  { types }: ReadOptions,
  marks: MissingMarks,
  notes: ReadNote[],
) {
  if (!column) throw new Error(`no data for column ${JSON.stringify(name)}`);
  const { raw, type } = column.finish(name);
  const chosen = Object.hasOwn(types, name) ? types[name] : undefined;
  if (type && !chosen && 'values' in raw) return { name, type, values: raw.values };
  return finishColumn(raw, { chosen, missingNumbers: marks.numbers, decimal: 'point' }, notes);
}

/** A schema is a tree in pre-order; the root's children are the columns. */
function topLevelNames(schema: readonly { name: string; num_children?: number }[]): string[] {
  const names: string[] = [];
  let at = 1;
  const skip = () => {
    const element = schema[at++];
    for (let child = 0; child < (element?.num_children ?? 0); child++) skip();
  };
  while (at < schema.length) {
    names.push(schema[at].name);
    skip();
  }
  return names;
}

function rejectDamaged(thrown: unknown): never {
  if (thrown instanceof UserError) throw thrown;
  throw new UserError('parquet-damaged');
}

function noRows() {
  return new UserError('csv-no-rows', { context: 'parquet' });
}
