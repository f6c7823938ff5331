/** @file The bytes that structure a delimited file. All are ASCII, so none occurs inside a UTF-8 sequence. */

export const TAB = 9;
export const LINE_FEED = 10;
export const CARRIAGE_RETURN = 13;
export const SPACE = 32;
export const QUOTE = 34;
export const HASH = 35;
export const PLUS = 43;
export const MINUS = 45;
export const DOT = 46;
export const ZERO = 48;
export const BACKSLASH = 92;
export const LOWER_E = 101;

/** The two arrays as one; the second itself where the first is empty. */
export function joinBytes(head: Uint8Array, tail: Uint8Array): Uint8Array {
  if (head.length === 0) return tail;
  const joined = new Uint8Array(head.length + tail.length);
  joined.set(head);
  joined.set(tail, head.length);
  return joined;
}

/** True where every byte is below 128. */
export function isAscii(bytes: Uint8Array): boolean {
  // Four bytes at a time; the first few and the last few do not fill a word.
  const start = (4 - (bytes.byteOffset % 4)) % 4;
  const numWords = Math.max(0, (bytes.length - start) >> 2);
  const words = new Uint32Array(
    bytes.buffer,
    bytes.byteOffset + (numWords > 0 ? start : 0),
    numWords,
  );
  let all = 0;
  for (let word = 0; word < numWords; word++) all |= words[word];
  let rest = 0;
  for (let at = 0; at < Math.min(start, bytes.length); at++) rest |= bytes[at];
  for (let at = start + 4 * numWords; at < bytes.length; at++) rest |= bytes[at];
  return (all & 0x80808080) === 0 && rest < 128;
}
