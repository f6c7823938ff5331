/** @file A writer of zip archives without compression, enough for a spreadsheet. Format: PKWARE's APPNOTE.TXT. */
import { crc32 } from 'node:zlib';
import { concatBytes } from './encode-text';

// 1980-01-01, the format's first day, so that the same files give the same bytes.
const zipDate = 33;

/** An archive of text files, each stored as it is. */
export function writeZip(files: Readonly<Record<string, string>>): Uint8Array {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(files)) {
    const [path, data] = [new TextEncoder().encode(name), new TextEncoder().encode(text)];
    const entry = [20, 0, 0, 0, zipDate];
    const sizes = [crc32(data), data.length, data.length];
    const local = concatBytes(u32(0x04034b50), u16(...entry), u32(...sizes), u16(path.length, 0));
    parts.push(local, path, data);
    const header = [u32(0x02014b50), u16(20, ...entry), u32(...sizes)];
    directory.push(...header, u16(path.length, 0, 0, 0, 0), u32(0, offset), path);
    offset += local.length + path.length + data.length;
  }
  const central = concatBytes(...directory);
  const count = Object.keys(files).length;
  const end = [u32(0x06054b50), u16(0, 0, count, count), u32(central.length, offset), u16(0)];
  return concatBytes(...parts, central, ...end);
}

function u16(...values: number[]): Uint8Array {
  return Uint8Array.from(values.flatMap((value) => [value & 255, (value >> 8) & 255]));
}

function u32(...values: number[]): Uint8Array {
  return concatBytes(...values.map((value) => u16(value & 0xffff, value >>> 16)));
}
