/** @file What a file really is, told by its first bytes and never by its name. */
import { UserError } from '@/core/errors';
import type { Phrase } from '@/words/say';
import type en from '@/words/en.json';

export type FileKind = 'text' | 'gzip' | 'xlsx' | 'parquet';

/** Formats that are recognised only to say what they are. */
const strangers: readonly Stranger[] = [
  image([0x89, 0x50, 0x4e, 0x47], 'png'),
  image([0xff, 0xd8, 0xff], 'jpeg'),
  image([0x47, 0x49, 0x46, 0x38], 'gif'),
  packed([0x28, 0xb5, 0x2f, 0xfd], 'Zstandard'),
  packed([0xfd, 0x37, 0x7a, 0x58, 0x5a], 'xz'),
  packed([0x42, 0x5a, 0x68], 'bzip2'),
  packed([0x37, 0x7a, 0xbc, 0xaf], '7-Zip'),
  packed([0x52, 0x61, 0x72, 0x21], 'RAR'),
  exported([0x25, 0x50, 0x44, 0x46], 'pdf'),
  exported([0xd0, 0xcf, 0x11, 0xe0], 'xls'),
  exported([0x53, 0x51, 0x4c, 0x69, 0x74, 0x65], 'sqlite'),
  exported([0x41, 0x52, 0x52, 0x4f, 0x57, 0x31], 'arrow'),
  exported([0x89, 0x48, 0x44, 0x46], 'hdf5'),
  exported([0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59], 'numpy'),
  exported([0x80, 0x04, 0x95], 'pickle'),
];

interface Stranger {
  bytes: readonly number[];
  what: Phrase;
  /** What is advised, as a context of the error's hint. */
  advice: string;
}

/** The kind of a file that begins with `head`. Throws `csv-binary` for what is no table, in words that name it. */
export function fileKind(head: Uint8Array): FileKind {
  if (startsWith(head, [0x1f, 0x8b])) return 'gzip';
  if (startsWith(head, [0x50, 0x41, 0x52, 0x31])) return 'parquet';
  if (startsWith(head, [0x50, 0x4b, 0x03, 0x04]) || startsWith(head, [0x50, 0x4b, 0x05, 0x06])) {
    if (isSpreadsheet(head)) return 'xlsx';
    if (new TextDecoder('latin1').decode(head).includes('opendocument')) {
      throw binary(kind('openDocument'), 'exported');
    }
    throw binary(kind('zip'), 'zip');
  }
  const stranger = strangers.find(({ bytes }) => startsWith(head, bytes));
  if (stranger) throw binary(stranger.what, stranger.advice);
  return 'text';
}

/** Throws `csv-binary` if the text that begins with `sample`, already UTF-8, is no text or a web page or JSON. */
export function checkIsText(sample: Uint8Array) {
  const looked = sample.subarray(0, 1 << 16);
  let control = 0;
  for (const byte of looked) if (byte < 32 && (byte < 9 || byte > 13)) control++;
  if (control > 0.01 * looked.length || looked.includes(0)) {
    throw binary(kind('binary'), 'table');
  }
  const start = new TextDecoder().decode(looked.subarray(0, 2000)).trimStart();
  if (/^<(!doctype|html|\?xml|svg)/i.test(start)) {
    throw binary(kind('web'), 'web');
  }
  if (/^(\{\s*"|\[\s*[{[])/.test(start)) {
    throw binary(kind('json'), 'json');
  }
}

/** Office files name their parts in the zip's first bytes; a workbook has parts under `xl/`. */
function isSpreadsheet(head: Uint8Array): boolean {
  const text = new TextDecoder('latin1').decode(head);
  return /\[Content_Types\]\.xml|_rels\/|xl\/|docProps\//.test(text) && !/word\/|ppt\//.test(text);
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

function binary(what: Phrase, advice: string) {
  return new UserError('csv-binary', { context: advice, what });
}

function kind(name: keyof (typeof en)['fileKinds'], params?: Phrase['params']): Phrase {
  return { key: `fileKinds.${name}`, params };
}

function image(bytes: readonly number[], name: Parameters<typeof kind>[0]): Stranger {
  return { bytes, what: kind(name), advice: 'table' };
}

function packed(bytes: readonly number[], name: string): Stranger {
  return { bytes, what: kind('packed', { name }), advice: 'packed' };
}

function exported(bytes: readonly number[], name: Parameters<typeof kind>[0]): Stranger {
  return { bytes, what: kind(name), advice: 'exported' };
}
