/**
 * @file A file as blocks of UTF-8 bytes, whatever it was: gzip is unpacked and other encodings are transcoded on the
 * way, so that everything after this sees one kind of byte. A source can be read from its start any number of times.
 */
import { UserError } from '@/core/errors';
import { isAscii, joinBytes } from './bytes';

export interface ByteBlock {
  bytes: Uint8Array;
  /** How much of the file was used up to here, in the file's own bytes. */
  fileBytes: number;
}

export type ByteSource = () => AsyncGenerator<ByteBlock>;

const BLOCK_BYTES = 1 << 20;

/** The file's own bytes. Throws `file-unreadable` if it was moved or changed since it was chosen. */
export function rawBytes(file: Blob): ByteSource {
  return async function* () {
    const blockFrom = (from: number) =>
      sliceBytes(file, from, Math.min(file.size, from + BLOCK_BYTES));
    let next = blockFrom(0);
    for (let from = 0; from < file.size; from += BLOCK_BYTES) {
      const bytes = await next;
      // The next block is fetched while this one is used; a failure counts when it is that block's turn.
      next = blockFrom(from + BLOCK_BYTES);
      next.catch(() => undefined);
      yield { bytes, fileBytes: from + bytes.length };
    }
  };
}

/** The bytes `[from, to)` of a file. Throws `file-unreadable`. */
export async function sliceBytes(file: Blob, from: number, to: number): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.slice(from, to).arrayBuffer());
  } catch {
    throw new UserError('file-unreadable');
  }
}

/** The bytes that a gzip file holds. Throws `gzip-damaged`. */
export function gunzippedBytes(file: Blob): ByteSource {
  return async function* () {
    let fileBytes = 0;
    const counter = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
      transform(chunk, controller) {
        fileBytes += chunk.length;
        controller.enqueue(chunk);
      },
    });
    const unpacked = file
      .stream()
      .pipeThrough(counter)
      .pipeThrough(await createGunzip());
    const reader = unpacked.getReader();
    try {
      let block = new Uint8Array(0) as Uint8Array;
      for (;;) {
        const { done, value } = await reader.read().catch(rejectDamaged);
        if (value) block = joinBytes(block, value);
        if (block.length >= BLOCK_BYTES >> 2 || done) {
          yield { bytes: block, fileBytes };
          block = new Uint8Array(0);
        }
        if (done) return;
      }
    } finally {
      await reader.cancel().catch(() => undefined);
    }
  };
}

/** The browser's own unpacking, or fflate's where it has none. */
async function createGunzip(): Promise<ReadableWritablePair<Uint8Array, Uint8Array<ArrayBuffer>>> {
  if (typeof DecompressionStream !== 'undefined') return new DecompressionStream('gzip');
  const { Gunzip } = await import('fflate');
  const gunzip = new Gunzip();
  return new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array>({
    start: (controller) => {
      gunzip.ondata = (chunk) => controller.enqueue(chunk);
    },
    transform: (chunk) => gunzip.push(chunk),
    flush: () => gunzip.push(new Uint8Array(0), true),
  });
}

function rejectDamaged(): never {
  throw new UserError('gzip-damaged');
}

/**
 * `source` in UTF-8 without byte order mark; `encoding` is the label of what it is in now. Bytes that mean nothing in
 * it become U+FFFD in the end; `onInvalid` gets the first block that has some, as the file has it.
 */
export function asUtf8(
  source: ByteSource,
  encoding: string,
  onInvalid: (bytes: Uint8Array) => void = () => undefined,
): ByteSource {
  return encoding === 'utf-8'
    ? checked(source, onInvalid)
    : transcoded(source, encoding, onInvalid);
}

function checked(source: ByteSource, onInvalid: (bytes: Uint8Array) => void): ByteSource {
  return async function* () {
    const decoder = new TextDecoder('utf-8', { fatal: true });
    let isFirst = true;
    let isValid = true;
    let inCharacter = false;
    for await (const { bytes, fileBytes } of source()) {
      if (isValid && (inCharacter || !isAscii(bytes))) {
        isValid = accepts(decoder, bytes);
        inCharacter = bytes[bytes.length - 1] > 127;
        if (!isValid) onInvalid(bytes);
      }
      const marked = isFirst && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
      isFirst = false;
      yield { bytes: marked ? bytes.subarray(3) : bytes, fileBytes };
    }
  };
}

function accepts(decoder: TextDecoder, bytes: Uint8Array): boolean {
  try {
    decoder.decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function transcoded(
  source: ByteSource,
  encoding: string,
  onInvalid: (bytes: Uint8Array) => void,
): ByteSource {
  return async function* () {
    const decoder = new TextDecoder(encoding);
    const encoder = new TextEncoder();
    let fileBytes = 0;
    let isValid = true;
    for await (const block of source()) {
      fileBytes = block.fileBytes;
      const text = decoder.decode(block.bytes, { stream: true });
      if (isValid && text.includes('\ufffd')) {
        isValid = false;
        onInvalid(block.bytes);
      }
      yield { bytes: encoder.encode(text), fileBytes };
    }
    yield { bytes: encoder.encode(decoder.decode()), fileBytes };
  };
}

/** The first bytes of a source, at least 1 MiB where there is that much. */
export async function firstBytes(source: ByteSource): Promise<{ bytes: Uint8Array; all: boolean }> {
  let bytes = new Uint8Array(0) as Uint8Array;
  for await (const block of source()) {
    bytes = joinBytes(bytes, block.bytes);
    if (bytes.length >= BLOCK_BYTES) return { bytes, all: false };
  }
  return { bytes, all: true };
}
