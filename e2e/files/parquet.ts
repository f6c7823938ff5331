/**
 * @file A writer of minimal Parquet files: one row group, one page of plain, uncompressed values for each column, all
 * columns optional. Format: the apache/parquet-format specification, metadata in Thrift's compact protocol.
 */
import { concatBytes } from './encode-text';

export type ParquetColumn =
  | { name: string; kind: 'double' | 'int32'; values: readonly (number | null)[] }
  | { name: string; kind: 'string'; values: readonly (string | null)[] };

const magic = new TextEncoder().encode('PAR1');
const physicalType = { int32: 1, double: 5, string: 6 } as const;
const PLAIN = 0;
const RLE = 3;

/** A file of these columns, all of one length. */
export function writeParquet(columns: readonly ParquetColumn[]): Uint8Array {
  const numRows = columns[0].values.length;
  const chunks: { offset: number; size: number }[] = [];
  const pages: Uint8Array[] = [];
  let offset = magic.length;
  for (const column of columns) {
    const page = pageOf(column);
    chunks.push({ offset, size: page.length });
    pages.push(page);
    offset += page.length;
  }
  const footer = footerOf(columns, chunks, numRows);
  return concatBytes(magic, ...pages, footer, u32(footer.length), magic);
}

function pageOf(column: ParquetColumn): Uint8Array {
  // Whether each value is there, as runs of length 1 of the run-length encoding.
  const levels = Uint8Array.from(column.values.flatMap((value) => [2, value === null ? 0 : 1]));
  const values = column.values.filter((value) => value !== null).map(valueBytes(column.kind));
  const data = concatBytes(u32(levels.length), levels, ...values);
  const dataPage = struct({
    1: i32(column.values.length),
    2: i32(PLAIN),
    3: i32(RLE),
    4: i32(RLE),
  });
  const header = struct({ 1: i32(0), 2: i32(data.length), 3: i32(data.length), 5: dataPage });
  return concatBytes(header.bytes, data);
}

function valueBytes(kind: ParquetColumn['kind']) {
  return (value: string | number): Uint8Array => {
    if (kind === 'double') return new Uint8Array(Float64Array.of(Number(value)).buffer);
    if (kind === 'int32') return u32(Number(value));
    const text = new TextEncoder().encode(String(value));
    return concatBytes(u32(text.length), text);
  };
}

function footerOf(
  columns: readonly ParquetColumn[],
  chunks: readonly { offset: number; size: number }[],
  numRows: number,
): Uint8Array {
  const root = struct({ 4: text('schema'), 5: i32(columns.length) });
  const schema = columns.map(({ name, kind }) =>
    struct({
      1: i32(physicalType[kind]),
      3: i32(1),
      4: text(name),
      6: kind === 'string' ? i32(0) : undefined,
    }),
  );
  const columnChunks = columns.map(({ name, kind }, index) => {
    const { offset, size } = chunks[index];
    const encodings = list([i32(PLAIN), i32(RLE)]);
    const sizes = { 5: i64(numRows), 6: i64(size), 7: i64(size), 9: i64(offset) };
    const path = list([text(name)]);
    const type = i32(physicalType[kind]);
    return struct({
      2: i64(offset),
      3: struct({ 1: type, 2: encodings, 3: path, 4: i32(0), ...sizes }),
    });
  });
  const size = chunks.reduce((sum, chunk) => sum + chunk.size, 0);
  const rowGroup = struct({ 1: list(columnChunks), 2: i64(size), 3: i64(numRows) });
  const fields = { 1: i32(1), 2: list([root, ...schema]), 3: i64(numRows), 4: list([rowGroup]) };
  return struct(fields).bytes;
}

interface ThriftValue {
  type: number;
  bytes: Uint8Array;
}

const i32 = (value: number): ThriftValue => ({ type: 5, bytes: varint(value * 2) });
const i64 = (value: number): ThriftValue => ({ type: 6, bytes: varint(value * 2) });

function text(value: string): ThriftValue {
  const bytes = new TextEncoder().encode(value);
  return { type: 8, bytes: concatBytes(varint(bytes.length), bytes) };
}

function list(values: readonly ThriftValue[]): ThriftValue {
  const { type } = values[0];
  const head =
    values.length < 15
      ? Uint8Array.of((values.length << 4) | type)
      : concatBytes(Uint8Array.of(0xf0 | type), varint(values.length));
  return { type: 9, bytes: concatBytes(head, ...values.map(({ bytes }) => bytes)) };
}

/** Fields by number; JavaScript keeps such keys in ascending order. */
function struct(fields: Readonly<Record<string, ThriftValue | undefined>>): ThriftValue {
  let last = 0;
  const parts = Object.entries(fields).map(([key, value]) => {
    if (!value) return new Uint8Array();
    const { type, bytes } = value;
    const step = Number(key) - last;
    last = Number(key);
    return concatBytes(Uint8Array.of((step << 4) | type), bytes);
  });
  return { type: 12, bytes: concatBytes(...parts, Uint8Array.of(0)) };
}

function varint(value: number): Uint8Array {
  const bytes: number[] = [];
  for (let rest = value; ; rest = Math.floor(rest / 128)) {
    if (rest < 128) return Uint8Array.from([...bytes, rest]);
    bytes.push((rest % 128) | 128);
  }
}

function u32(value: number): Uint8Array {
  return new Uint8Array(Uint32Array.of(value).buffer);
}
