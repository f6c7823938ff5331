/** @file Files that wrap a table (gzip, Excel, Parquet), whole and damaged, and files that are no table at all. */
import { deflateSync, gzipSync } from 'node:zlib';
import { e2eFile, type E2eFile, lines, measured, repeat } from './e2e-file';
import { concatBytes, encodeText } from './encode-text';
import { writeParquet } from './parquet';
import { writeWorkbook, writeXlsx, type SheetCell } from './xlsx';
import { writeZip } from './zip';

const kinds = ['oak', 'elm', 'ash'];
const body = repeat(40, (n) => [measured(n), n * 3, kinds[n % 3]]);
const names = ['height', 'count', 'kind'];
const csv = lines([names, ...body]);
const expected = {
  rows: 40,
  names,
  values: { height: body.slice(0, 5).map((row) => row[0]), kind: ['elm', 'ash', 'oak'] },
} as const;
const gzip = (content: string | Uint8Array) => new Uint8Array(gzipSync(content));

const koreanTable = lines([
  ['도시', '기온'],
  ...repeat(24, (n) => [['서울특별시', '부산광역시', '광주광역시'][n % 3], n * 2]),
]);

export const gzipFiles: readonly E2eFile[] = [
  e2eFile('gzip.csv.gz', 'gzip', gzip(csv), expected),
  e2eFile('gzip-named.csv', 'gzip under a plain name', gzip(csv), expected),
  e2eFile('gzip.tsv.gz', 'gzip of tabs', gzip(lines([names, ...body], '\t')), expected),
  e2eFile('gzip-cp949.csv.gz', 'gzip of CP949', gzip(encodeText(koreanTable, 'euc-kr')), {
    rows: 24,
    names: ['도시', '기온'],
    values: { 도시: ['부산광역시', '광주광역시', '서울특별시'] },
  }),
  e2eFile('gzip-truncated.csv.gz', 'gzip that breaks off', gzip(csv).subarray(0, 200), {
    error: /^gzip-damaged$/,
  }),
  e2eFile('gzip-damaged.csv.gz', 'gzip with a wrong byte', damaged(gzip(csv)), {
    error: /^gzip-damaged$/,
  }),
];

function damaged(bytes: Uint8Array): Uint8Array {
  const copy = bytes.slice();
  for (let i = 60; i < 90; i++) copy[i] ^= 0x5a;
  return copy;
}

const date = (n: number) => new Date(Date.UTC(2024, 0, n));
const sheet: SheetCell[][] = [
  ['day', 'height', 'open', 'kind & <name>', 'gap'],
  ...repeat(20, (n): SheetCell[] => [
    date(n),
    measured(n),
    n % 2 === 0,
    kinds[n % 3],
    n % 4 === 0 ? null : n,
  ]),
];
const workbook = writeXlsx(sheet);
const severalSheets = writeWorkbook([
  { name: 'About', rows: [] },
  { name: 'Trees', rows: [names, ...body] },
  { name: 'Weather', rows: sheet },
]);

export const workbookFiles: readonly E2eFile[] = [
  e2eFile('workbook.xlsx', 'Excel: dates, numbers, booleans, words, empty cells', workbook, {
    rows: 20,
    names: ['day', 'height', 'open', 'kind & <name>', 'gap'],
    types: { day: 'date', height: 'number', open: 'boolean', 'kind & <name>': 'category' },
    values: {
      day: repeat(4, (n) => date(n).getTime()),
      height: repeat(4, (n) => measured(n)),
      open: [0, 1, 0, 1],
      gap: [1, 2, 3, null],
    },
  }),
  e2eFile('workbook-named.csv', 'Excel under a wrong name', workbook, { rows: 20, columns: 5 }),
  e2eFile(
    'workbook-truncated.xlsx',
    'Excel that breaks off',
    workbook.subarray(0, workbook.length / 2),
    { error: /^xlsx-damaged$/ },
  ),
  e2eFile('workbook-sheets.xlsx', 'Excel whose first sheet is empty', severalSheets, {
    ...expected,
    detected: { sheet: 'Trees' },
  }),
  e2eFile(
    'workbook-sheet-chosen.xlsx',
    'a sheet of Excel that the person chooses',
    severalSheets,
    { rows: 20, columns: 5, detected: { sheet: 'Weather' } },
    { sheet: 'Weather' },
  ),
  e2eFile('workbook-empty.xlsx', 'Excel without a cell', writeXlsx([]), {
    error: /^(csv|xlsx)-(empty|no-rows)$/,
  }),
];

const parquet = writeParquet([
  { name: 'height', kind: 'double', values: body.map((row) => Number(row[0])) },
  { name: 'count', kind: 'int32', values: repeat(40, (n) => (n % 8 === 0 ? null : n * 3)) },
  { name: 'kind', kind: 'string', values: body.map((row) => String(row[2])) },
]);

export const parquetFiles: readonly E2eFile[] = [
  e2eFile('table.parquet', 'Parquet: numbers, words, missing values', parquet, {
    ...expected,
    types: { height: 'number', count: 'integer', kind: 'category' },
    missing: { height: 0, count: 5, kind: 0 },
  }),
  e2eFile(
    'parquet-truncated.parquet',
    'Parquet that breaks off',
    parquet.subarray(0, parquet.length - 40),
    { error: /^parquet-damaged$/ },
  ),
];

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const pdf = concatBytes(
  new TextEncoder().encode('%PDF-1.7\n%âãÏÓ\n1 0 obj\n<</Filter/FlateDecode>>\nstream\n'),
  new Uint8Array(deflateSync(csv)),
);
const noise = Uint8Array.from(
  { length: 4096 },
  (_, i) => (Math.imul(i + 1, 0x9e3779b1) >>> 13) & 255,
);
const oldExcel = concatBytes(
  Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
  new Uint8Array(1024),
);

export const binaryFiles: readonly E2eFile[] = [
  e2eFile('zip-named.csv', 'a zip archive', writeZip({ 'data.csv': csv }), {
    error: /^(csv-binary|xlsx-damaged)$/,
  }),
  e2eFile('png-named.csv', 'a picture', new Uint8Array(png), { error: /^csv-binary$/ }),
  e2eFile('pdf-named.csv', 'a PDF', pdf, { error: /^csv-binary$/ }),
  e2eFile('random-bytes.csv', 'bytes without a meaning', noise, { error: /^csv-binary$/ }),
  e2eFile('page-named.csv', 'a web page', `<!doctype html>\n<title>Not found</title>\n`, {
    error: /^csv-binary$/,
  }),
  e2eFile('json-named.csv', 'JSON', JSON.stringify(body.map(([height]) => ({ height }))), {
    error: /^csv-binary$/,
  }),
  e2eFile('gzip-in-gzip.csv.gz', 'gzip in gzip', gzip(gzip(csv)), { error: /^csv-binary$/ }),
  e2eFile('old-excel.xls', 'a workbook of Excel 97', oldExcel, { error: /^csv-binary$|xls/ }),
  e2eFile('nul-bytes.csv', 'a file of NULs', new Uint8Array(300), {
    error: /^csv-(binary|empty)$/,
  }),
];
