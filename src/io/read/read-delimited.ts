/**
 * @file A delimited file to a table: guess how it is written from its first bytes, stream it through once, and stream
 * its beginning once more for the columns that turned out to be words after some rows of numbers.
 */
import { UserError } from '@/core/errors';
import type { ReadOptions } from '@/core/protocol/data-protocol';
import type { Column } from '@/core/table/table';
import type { DetectedDialect, ReadNote } from '@/core/table/table-info';
import { type ByteBlock, type ByteSource, firstBytes } from './byte-source';
import { joinBytes } from './bytes';
import { type CellSink, createCellSplitter } from './cell-splitter';
import { askForWords, putCell, toRawColumn } from './column-builder';
import { type Dialect, guessDialect } from './dialect';
import { finishColumn } from './finish-column';
import { createMissingMarks, type MissingMarks } from './missing-marks';
import { hasDecimalCommas, mayBeThousands } from './points-between-thousands';
import { raggedNotes } from './ragged-rows';
import type { ReadJob } from './read-job';
import type { ReadResult } from './read-result';
import { createTableSink, type TableSinkResult } from './table-sink';

const MAX_ROW_BYTES = 1 << 22;

export type DelimitedResult = Omit<ReadResult, 'detected'> & {
  detected: Omit<DetectedDialect, 'encoding'>;
};

/**
 * The table in `source`, whose bytes are UTF-8 without byte order mark.
 * Throws `csv-no-rows`, `csv-quote-open`, `csv-row-too-long`, `file-too-large`, and what the source throws.
 */
export async function readDelimited(
  source: ByteSource,
  options: ReadOptions,
  job: ReadJob,
): Promise<DelimitedResult> {
  const { bytes, all } = await firstBytes(source);
  const dialect = guessDialect(bytes, all, options);
  const marks = createMissingMarks(options.missingMarks);
  const read = await readOnce(source, dialect, marks, options, job);
  if (read.numRows === 0) throw noRows(read.names);
  await rereadWords(source, dialect, marks, read, job);
  const notes = raggedNotes(read.ragged, read.names.length);
  const finish = (index: number) =>
    finishColumn(
      toRawColumn(read.names[index], read.builders[index], read.numRows, marks),
      {
        chosen: ownType(options, read.names[index]),
        missingNumbers: marks.numbers,
        decimal: dialect.delimiter === ';' ? 'comma' : 'point',
      },
      notes,
    );
  const columns = read.builders.map((_, index) => finish(index));
  if (dialect.delimiter === ';' && hasDecimalCommas(columns)) {
    const asked = read.builders.flatMap((builder, index) =>
      mayBeThousands(builder, read.numRows) ? [index] : [],
    );
    for (const index of asked) askForWords(read.builders[index], read.numRows);
    await rereadWords(source, dialect, marks, read, job, asked);
    for (const index of asked) columns[index] = finish(index);
  }
  return {
    table: { numRows: read.numRows, columns: withoutEmptyTail(columns, read, notes) },
    notes,
    detected: { delimiter: dialect.delimiter, hasHeader: dialect.hasHeader },
  };
}

async function readOnce(
  source: ByteSource,
  dialect: Dialect,
  marks: MissingMarks,
  { types }: ReadOptions,
  job: ReadJob,
): Promise<TableSinkResult> {
  const { hasHeader, numColumns, commentNames } = dialect;
  const names = hasHeader ? null : commentNames;
  const sink = createTableSink({ hasHeader, numColumns, names, marks, types });
  await splitSource(source, dialect, sink, async ({ fileBytes }) => {
    const { numRows } = sink.result();
    sink.expectRows((numRows * job.totalBytes) / fileBytes);
    await job.tick(fileBytes, numRows);
    return true;
  });
  return sink.result();
}

/** Puts the rows before the first word of each column in `which` into it as words too; of all columns, if not said. */
async function rereadWords(
  source: ByteSource,
  dialect: Dialect,
  marks: MissingMarks,
  { builders, numRows }: TableSinkResult,
  job: ReadJob,
  which?: readonly number[],
) {
  const rows = builders.map(({ rereadRows }, index) =>
    which === undefined || which.includes(index) ? rereadRows : 0,
  );
  const limit = Math.max(0, ...rows);
  if (limit === 0) return;
  let row = dialect.hasHeader ? -1 : 0;
  const sink: CellSink = {
    addCell(column, bytes, start, end) {
      if (column >= builders.length || row < 0 || row >= rows[column]) return;
      putCell(builders[column], row, marks, bytes, start, end);
    },
    endRow: () => void row++,
  };
  await splitSource(source, dialect, sink, async () => {
    await job.tick(job.totalBytes, numRows);
    return row < limit;
  });
}

/** Feeds whole rows to `sink` until the source ends or `goOn`, asked after each block, says no. */
async function splitSource(
  source: ByteSource,
  { delimiter, backslash, start, line }: Dialect,
  sink: CellSink,
  goOn: (block: ByteBlock) => Promise<boolean>,
) {
  const splitter = createCellSplitter(
    { delimiter: delimiter.charCodeAt(0), backslash },
    sink,
    line,
  );
  let rest = new Uint8Array(0) as Uint8Array;
  let skip = start;
  for await (const block of source()) {
    const skipped = Math.min(skip, block.bytes.length);
    skip -= skipped;
    const bytes = joinBytes(rest, block.bytes.subarray(skipped));
    rest = bytes.subarray(splitter.split(bytes, false));
    if (rest.length > MAX_ROW_BYTES) throw rowTooLong();
    if (!(await goOn(block))) return;
  }
  splitter.split(rest, true);
}

/** Without the last columns that have neither a name nor a value, as spreadsheets leave them. */
function withoutEmptyTail(
  columns: readonly Column[],
  { givenNames }: TableSinkResult,
  notes: ReadNote[],
): readonly Column[] {
  let length = columns.length;
  while (length > 1 && givenNames[length - 1] === '' && isEmpty(columns[length - 1])) length--;
  const dropped = columns.length - length;
  if (dropped > 0) notes.push({ code: 'columns-empty', params: { count: dropped } });
  return columns.slice(0, length);
}

function isEmpty(column: Column): boolean {
  return 'values' in column ? column.values.every(Number.isNaN) : column.codes.every((c) => c < 0);
}

function ownType({ types }: ReadOptions, name: string) {
  return Object.hasOwn(types, name) ? types[name] : undefined;
}

function noRows(names: readonly string[]) {
  return new UserError('csv-no-rows', names.length > 0 ? { context: 'header' } : {});
}

function rowTooLong() {
  return new UserError('csv-row-too-long');
}
