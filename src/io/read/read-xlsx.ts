/**
 * @file The first sheet of an .xlsx workbook. Its cells are written out as CSV and read like any other file, so that
 * headers, types, missing marks and ragged rows mean the same in both.
 */
import { UserError } from '@/core/errors';
import type { ReadOptions } from '@/core/protocol/data-protocol';
import { rawBytes } from './byte-source';
import { readDelimited } from './read-delimited';
import type { ReadJob } from './read-job';
import type { ReadResult } from './read-result';
import { unpackedZipSize } from './zip-size';

const MAX_UNPACKED_BYTES = 2 ** 29;

/** The table in a workbook's first sheet. Throws `xlsx-damaged`, `file-too-large`, `csv-empty`, and what a CSV file would. */
export async function readXlsx(
  file: Blob,
  options: ReadOptions,
  job: ReadJob,
): Promise<ReadResult> {
  const unpacked = await unpackedZipSize(file);
  if (unpacked === null) throw damaged();
  if (unpacked > MAX_UNPACKED_BYTES) throw tooLarge();
  const rows = await sheetRows(file);
  await job.tick(file.size, rows.length);
  if (!rows.some((row) => row.some((cell) => cell !== null))) {
    throw new UserError(
      'csv-empty',
      'The first sheet of this workbook is empty.',
      'Move the sheet with the table to the front and save the workbook.',
    );
  }
  const text = rows.map((row) => row.map(cellText).join(',') + '\n').join('');
  const csv = rawBytes(new Blob([text]));
  const read = await readDelimited(csv, { ...options, delimiter: ',' }, job);
  return { ...read, detected: { encoding: '', delimiter: '', hasHeader: read.detected.hasHeader } };
}

async function sheetRows(file: Blob): Promise<unknown[][]> {
  const { readSheet } = await import('read-excel-file/universal');
  try {
    return await readSheet(file);
  } catch {
    throw damaged();
  }
}

function damaged() {
  return new UserError(
    'xlsx-damaged',
    'This Excel workbook is damaged, protected by a password, or not complete.',
    'Open it in Excel and save it again as .xlsx or as CSV.',
  );
}

function tooLarge() {
  return new UserError(
    'file-too-large',
    'This Excel workbook unpacks to more than half a gigabyte, more than a page can hold.',
    'Save the sheet with the table as CSV and open that.',
  );
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) {
    return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().replace('T00:00:00.000Z', '');
  }
  if (typeof cell === 'string') return `"${cell.replaceAll('"', '""')}"`;
  return String(cell);
}
