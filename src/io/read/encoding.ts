/**
 * @file Which encoding a text is in. Byte order marks and valid UTF-8 decide on their own; the rest is chardet's guess
 * among the encodings that can decode the sample at all. Names are WHATWG labels, as `TextDecoder` takes them.
 */
import { analyse } from 'chardet';
import { UserError } from '@/core/errors';

const SAMPLE_BYTES = 1 << 16;

/** The label of the encoding of the text that begins with `sample`. */
export function detectEncoding(sample: Uint8Array): string {
  const marked = byteOrderMark(sample) ?? utf16WithoutMark(sample);
  if (marked) return marked;
  if (decodes(sample, 'utf-8')) return 'utf-8';
  const telling = tellingPart(sample);
  const guesses = analyse(telling)
    .map(({ name, confidence }) => ({ label: toLabel(name) ?? '', confidence }))
    .filter(({ label }) => label === 'utf-8' || (label !== '' && decodes(telling, label)));
  if (!isWestern(telling)) return guesses[0]?.label ?? FALLBACK;
  const rated = (wanted: readonly string[]) => guesses.find(({ label }) => wanted.includes(label));
  const other = rated(OTHER_LATIN);
  const margin = (other?.confidence ?? 0) - (rated([FALLBACK])?.confidence ?? 0);
  return other && margin >= CLEAR_MARGIN ? other.label : FALLBACK;
}

/** What most files in no Unicode encoding are in, and what `iso-8859-1` means on the web. */
const FALLBACK = 'windows-1252';
const OTHER_LATIN = ['iso-8859-2', 'windows-1250', 'windows-1254', 'windows-1257', 'windows-1258'];
/** Few words do not tell French from Romanian; less than this is chance. */
const CLEAR_MARGIN = 15;

/**
 * True where bytes over 127 stand alone, or two together inside a word, as in `größe`; Asian and Cyrillic words have
 * longer runs of them, or a byte that is no Western letter.
 */
function isWestern(bytes: Uint8Array): boolean {
  let western = 0;
  let all = 0;
  for (let at = 0; at < bytes.length; at++) {
    if (bytes[at] < 128) continue;
    const start = at;
    while (bytes[at + 1] > 127) at++;
    const length = at + 1 - start;
    const inWord = isLetter(bytes[start - 1]) && isLetter(bytes[at + 1]);
    if (bytes[start] >= 0xa0 && (length === 1 || (length === 2 && inWord))) western += length;
    all += length;
  }
  return western > 0.7 * all;
}

const isLetter = (byte: number) => (byte | 32) >= 97 && (byte | 32) <= 122;

/** The canonical form of an encoding's label. Throws `encoding-unknown` if there is no such encoding. */
export function toEncodingLabel(label: string): string {
  const known = toLabel(label);
  if (known) return known;
  throw new UserError('encoding-unknown', { encoding: JSON.stringify(label.slice(0, 40)) });
}

function toLabel(name: string): string | null {
  try {
    return new TextDecoder(name).encoding;
  } catch {
    return null;
  }
}

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** UTF-16 text of a table has a zero in nearly every second byte: its digits, delimiters and line ends. */
function utf16WithoutMark(bytes: Uint8Array): string | null {
  const pairs = Math.min(bytes.length, SAMPLE_BYTES) >> 1;
  let even = 0;
  let odd = 0;
  for (let pair = 0; pair < pairs; pair++) {
    if (bytes[2 * pair] === 0) even++;
    if (bytes[2 * pair + 1] === 0) odd++;
  }
  if (pairs < 4) return null;
  if (odd > 0.3 * pairs && even < 0.05 * pairs) return 'utf-16le';
  if (even > 0.3 * pairs && odd < 0.05 * pairs) return 'utf-16be';
  return null;
}

/** True where the sample, which may end inside a character, is valid in that encoding. */
function decodes(sample: Uint8Array, label: string): boolean {
  try {
    new TextDecoder(label, { fatal: true }).decode(sample, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** The lines with bytes over 127, so that a page of digits does not drown the few words that tell. */
function tellingPart(sample: Uint8Array): Uint8Array {
  const telling: number[] = [];
  let lineStart = 0;
  let other = false;
  for (let at = 0; at < sample.length && telling.length < SAMPLE_BYTES; at++) {
    if (sample[at] > 127) other = true;
    if (sample[at] !== 10) continue;
    if (other) telling.push(...sample.subarray(lineStart, Math.min(at + 1, lineStart + 4096)));
    lineStart = at + 1;
    other = false;
  }
  return telling.length > 0 ? Uint8Array.from(telling) : sample.subarray(0, SAMPLE_BYTES);
}
