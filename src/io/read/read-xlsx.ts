/**
 * @file One sheet of an .xlsx workbook. Its cells are written out as CSV and read like any other file, so that
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

/**
 * The table in a workbook's first sheet that is not empty, or in the one that `options` name. Throws `xlsx-damaged`,
 * `file-too-large`, `sheet-missing`, `csv-empty`, and what a CSV file would.
 */
export async function readXlsx(
  file: Blob,
  options: ReadOptions,
  job: ReadJob,
): Promise<ReadResult> {
  const unpacked = await unpackedZipSize(file);
  if (unpacked === null) throw damaged();
  if (unpacked > MAX_UNPACKED_BYTES) throw tooLarge();
  const sheets = await readSheets(file);
  const { sheet, data: rows } = findSheet(sheets, options.sheet);
  await job.tick(file.size, rows.length);
  const text = rows.map((row) => row.map(cellText).join(',') + '\n').join('');
  const csv = rawBytes(new Blob([text]));
  const read = await readDelimited(csv, { ...options, delimiter: ',' }, job);
  const { hasHeader } = read.detected;
  const names = sheets.map((one) => one.sheet);
  return { ...read, detected: { encoding: '', delimiter: '', hasHeader, sheet, sheets: names } };
}

interface Sheet {
  sheet: string;
  data: readonly (readonly unknown[])[];
}

async function readSheets(file: Blob): Promise<Sheet[]> {
  const { default: readWorkbook } = await import('read-excel-file/universal');
  try {
    return await readWorkbook(file);
  } catch {
    throw damaged();
  }
}

/** The sheet of that name, or the first that is not empty. */
function findSheet(sheets: readonly Sheet[], name: string | null): Sheet {
  const found = name === null ? sheets.find(hasCells) : sheets.find(({ sheet }) => sheet === name);
  if (found && hasCells(found)) return found;
  if (name !== null && !found) {
    throw new UserError('sheet-missing', { name, sheets: sheets.map(({ sheet }) => `“${sheet}”`) });
  }
  throw new UserError(
    'csv-empty',
    found ? { context: 'sheet', name: name! } : { context: 'workbook' },
  );
}

const hasCells = ({ data }: Sheet) => data.some((row) => row.some((cell) => cell !== null));

function damaged() {
  return new UserError('xlsx-damaged');
}

function tooLarge() {
  return new UserError('file-too-large', { context: 'workbook' });
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) {
    return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().replace('T00:00:00.000Z', '');
  }
  if (typeof cell === 'string') return `"${cell.replaceAll('"', '""')}"`;
  return String(cell);
}
