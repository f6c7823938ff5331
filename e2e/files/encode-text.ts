/**
 * @file Text in the encodings of the web's standard. The platform decodes all of them and encodes only UTF-8, so the
 * table of each is found by decoding every sequence of one, two and, for GB18030, four bytes.
 */

const tables = new Map<string, Map<string, Uint8Array>>();

/** The text in `encoding`, a WHATWG label such as `euc-kr`. Throws where a character does not exist in it. */
export function encodeText(text: string, encoding: string): Uint8Array {
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return encodeUtf16(text, encoding);
  const table = tables.get(encoding) ?? invertDecoder(encoding);
  tables.set(encoding, table);
  const parts = [...text].map((character) => {
    const bytes = table.get(character);
    if (!bytes) throw new Error(`${character} does not exist in ${encoding}`);
    return bytes;
  });
  return concatBytes(...parts);
}

/** The arrays one after another. */
export function concatBytes(...parts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    joined.set(part, offset);
    offset += part.length;
  }
  return joined;
}

function encodeUtf16(text: string, encoding: string): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let i = 0; i < text.length; i++)
    view.setUint16(i * 2, text.charCodeAt(i), encoding === 'utf-16le');
  return new Uint8Array(view.buffer);
}

function invertDecoder(encoding: string): Map<string, Uint8Array> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const table = new Map<string, Uint8Array>();
  for (const bytes of candidates(encoding)) {
    const character = decodeOne(decoder, bytes);
    if (character !== null && !table.has(character)) table.set(character, bytes);
  }
  if (encoding === 'windows-1252') return withTypography(table);
  return encoding === 'euc-kr' ? withUnifiedHangul(table) : table;
}

/** windows-1252's own 27 characters, which some releases of Node decode as the control codes of Latin-1. */
function withTypography(decoded: Map<string, Uint8Array>): Map<string, Uint8Array> {
  const own = '€�‚ƒ„…†‡ˆ‰Š‹Œ�Ž��‘’“”•–—˜™š›œ�žŸ';
  const entries = [...own].map((character, i) => [character, Uint8Array.of(0x80 + i)] as const);
  return new Map([...decoded, ...entries.filter(([character]) => character !== '\ufffd')]);
}

/**
 * CP949: the Hangul syllables that EUC-KR lacks, in Unicode's order, over the byte pairs that it leaves free. The web
 * calls both `euc-kr`, and browsers decode both; Node's decoder knows the older table only, so this part is computed.
 */
function withUnifiedHangul(decoded: Map<string, Uint8Array>): Map<string, Uint8Array> {
  const isOld = (bytes: Uint8Array) => bytes.length === 1 || (bytes[0] > 0xa0 && bytes[1] > 0xa0);
  const table = new Map([...decoded].filter(([, bytes]) => isOld(bytes)));
  const free = freePairs();
  for (let code = 0xac00; code <= 0xd7a3; code++) {
    const syllable = String.fromCharCode(code);
    if (!table.has(syllable)) table.set(syllable, free.next().value!);
  }
  return table;
}

function* freePairs(): Generator<Uint8Array, undefined> {
  for (let lead = 0x81; lead <= 0xc6; lead++)
    for (let trail = 0x41; trail <= (lead < 0xa1 ? 0xfe : 0xa0); trail++)
      if (trail <= 0x5a || (trail >= 0x61 && trail <= 0x7a) || trail >= 0x81)
        yield Uint8Array.of(lead, trail);
}

/** The one character that these bytes are, or null. */
function decodeOne(decoder: TextDecoder, bytes: Uint8Array): string | null {
  try {
    const text = decoder.decode(bytes);
    return [...text].length === 1 ? text : null;
  } catch {
    return null;
  }
}

function* candidates(encoding: string): Generator<Uint8Array> {
  for (let byte = 0; byte < 256; byte++) yield Uint8Array.of(byte);
  if (encoding.startsWith('windows-')) return;
  for (let lead = 0x81; lead < 0xff; lead++)
    for (let trail = 0x40; trail < 0xff; trail++) yield Uint8Array.of(lead, trail);
  if (encoding !== 'gb18030') return;
  // 81 30 .. 82 39 holds what Unicode's first plane has and the two-byte table lacks, up to U+34BF.
  for (let a = 0x81; a <= 0x82; a++)
    for (let b = 0x30; b <= 0x39; b++)
      for (let c = 0x81; c < 0xff; c++)
        for (let d = 0x30; d <= 0x39; d++) yield Uint8Array.of(a, b, c, d);
}
