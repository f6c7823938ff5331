/**
 * @file How much a zip file says it unpacks to, out of its central directory, so that a small file that would fill
 * the memory is refused before anything is unpacked. Format: PKWARE's APPNOTE.TXT, 4.3.12 and 4.3.16.
 */
import { sliceBytes } from './byte-source';

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const END_BYTES = 22;
const ENTRY_BYTES = 46;
const MAX_COMMENT_BYTES = 0xffff;
const MAX_DIRECTORY_BYTES = 1 << 24;

/** The sum of all entries' unpacked sizes in bytes; Infinity where it is not stated, null where this is no whole zip. */
export async function unpackedZipSize(file: Blob): Promise<number | null> {
  const from = Math.max(0, file.size - END_BYTES - MAX_COMMENT_BYTES);
  const tail = viewOf(await sliceBytes(file, from, file.size));
  let end = tail.byteLength - END_BYTES;
  while (end >= 0 && tail.getUint32(end, true) !== END_SIGNATURE) end--;
  if (end < 0) return null;
  const size = tail.getUint32(end + 12, true);
  const start = tail.getUint32(end + 16, true);
  if (size > MAX_DIRECTORY_BYTES) return Infinity;
  return sumOfEntries(viewOf(await sliceBytes(file, start, start + size)));
}

function sumOfEntries(directory: DataView): number {
  let sum = 0;
  let at = 0;
  while (at + ENTRY_BYTES <= directory.byteLength) {
    if (directory.getUint32(at, true) !== ENTRY_SIGNATURE) break;
    const unpacked = directory.getUint32(at + 24, true);
    // All ones: the size is in an extension for files over 4 GiB.
    sum += unpacked === 0xffffffff ? Infinity : unpacked;
    const lengths = [28, 30, 32].map((place) => directory.getUint16(at + place, true));
    at += ENTRY_BYTES + lengths[0] + lengths[1] + lengths[2];
  }
  return sum;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
