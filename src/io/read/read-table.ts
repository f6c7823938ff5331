/** @file Any file a person may have to a typed table, or to a plain sentence that says why not. */
import { UserError } from '@/core/errors';
import type { ReadOptions } from '@/core/protocol/data-protocol';
import {
  asUtf8,
  type ByteSource,
  firstBytes,
  gunzippedBytes,
  rawBytes,
  sliceBytes,
} from './byte-source';
import type { ReadNote } from '@/core/table/table-info';
import { isAscii } from './bytes';
import { detectEncoding, toEncodingLabel } from './encoding';
import { checkIsText, fileKind } from './file-kind';
import { readDelimited } from './read-delimited';
import { createReadJob, type ReadJob, type ReadJobOptions } from './read-job';
import type { ReadResult } from './read-result';

const HEAD_BYTES = 4096;

/**
 * The table in a CSV, TSV or other delimited text file, plain or gzipped, in a sheet of an .xlsx workbook, or in a
 * Parquet file. Reports progress at most ten times a second and stops soon after `signal` is aborted.
 * Throws a `UserError`: `csv-empty`, `csv-binary`, `csv-no-rows`, `csv-quote-open`, `csv-row-too-long`,
 * `file-too-large`, `file-unreadable`, `gzip-damaged`, `xlsx-damaged`, `sheet-missing`, `parquet-damaged`,
 * `encoding-unknown`, `delimiter-unusable` or `cancelled`.
 */
export async function readTable(
  file: Blob,
  name: string,
  options: ReadOptions,
  jobOptions: ReadJobOptions = {},
): Promise<ReadResult> {
  const job = createReadJob(file.size, jobOptions);
  if (file.size === 0) throw empty(name);
  const kind = fileKind(await sliceBytes(file, 0, HEAD_BYTES));
  switch (kind) {
    case 'xlsx': {
      const { readXlsx } = await import('./read-xlsx');
      return readXlsx(file, options, job);
    }
    case 'parquet': {
      const { readParquet } = await import('./read-parquet');
      return readParquet(file, options, job);
    }
    default: {
      const source = kind === 'gzip' ? gunzippedBytes(file) : rawBytes(file);
      return readText(source, name, options, job);
    }
  }
}

async function readText(source: ByteSource, name: string, options: ReadOptions, job: ReadJob) {
  const { bytes } = await firstBytes(source);
  if (kindInside(bytes) !== 'text') throw nested();
  if (options.encoding !== null) {
    return readEncoded(source, toEncodingLabel(options.encoding), name, options, job);
  }
  const encoding = detectEncoding(bytes);
  let strange: Uint8Array | null = null;
  const read = await readEncoded(
    source,
    encoding,
    name,
    options,
    job,
    (block) => (strange ??= block),
  );
  // The first megabyte of plain ASCII said nothing of the encoding; the first bytes that do are further down.
  const better = strange && isAscii(bytes) ? detectEncoding(strange) : encoding;
  return better === encoding ? read : readEncoded(source, better, name, options, job);
}

async function readEncoded(
  source: ByteSource,
  encoding: string,
  name: string,
  options: ReadOptions,
  job: ReadJob,
  onInvalid?: (block: Uint8Array) => void,
): Promise<ReadResult> {
  let isValid = true;
  const utf8 = asUtf8(source, encoding, (block) => {
    isValid = false;
    onInvalid?.(block);
  });
  const { bytes, all } = await firstBytes(utf8);
  if (all && new TextDecoder().decode(bytes).trim() === '') throw empty(name);
  checkIsText(bytes);
  const { table, notes, detected } = await readDelimited(utf8, options, job);
  if (!isValid) notes.unshift(encodingDoubtful(encoding));
  return { table, notes, detected: { encoding, ...detected } };
}

function encodingDoubtful(encoding: string): ReadNote {
  return { code: 'encoding-wrong', params: { encoding } };
}

const kindInside = (bytes: Uint8Array) => fileKind(bytes.subarray(0, HEAD_BYTES));

function nested() {
  return new UserError('csv-binary', { context: 'gzip' });
}

function empty(name: string) {
  return new UserError('csv-empty', { name: JSON.stringify(name.slice(0, 200)) });
}
