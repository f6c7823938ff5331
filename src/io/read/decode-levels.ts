/** @file The values of a byte dictionary as strings. ASCII values, the usual case, are cut from one decoded text. */
import type { ByteDictionary } from './byte-dictionary';
import { isAscii } from './bytes';

const BATCH_BYTES = 1 << 16;

/** Every value as a string, by code; bytes that are not UTF-8 become U+FFFD. */
export function decodeLevels({ size, ends, pool }: ByteDictionary): string[] {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const levels: string[] = [];
  let code = 0;
  while (code < size) {
    const from = code === 0 ? 0 : ends[code - 1];
    let last = code;
    while (last + 1 < size && ends[last + 1] - from <= BATCH_BYTES) last++;
    const batch = pool.subarray(from, ends[last]);
    const text = decoder.decode(batch);
    const ascii = isAscii(batch);
    for (let start = from; code <= last; start = ends[code++]) {
      levels.push(
        ascii
          ? text.slice(start - from, ends[code] - from)
          : decoder.decode(pool.subarray(start, ends[code])),
      );
    }
  }
  return levels;
}
