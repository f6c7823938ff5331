/**
 * @file A dictionary of byte strings: each distinct one gets the next code, from 0. Cells become codes without
 * becoming JavaScript strings first; only distinct values are ever decoded.
 * Open addressing over a power-of-two table kept at most half full; all bytes lie in one pool.
 */
import { UserError } from '@/core/errors';

export interface ByteDictionary {
  size: number;
  /** `[power of two]`, code + 1 or 0 where free. */
  slots: Int32Array;
  /** `[size]`, by code. */
  hashes: Int32Array;
  /** `[size]`, where each value ends in the pool; it starts where the one before ends. */
  ends: Uint32Array;
  pool: Uint8Array;
}

const MAX_POOL_BYTES = 2 ** 30;

/** An empty dictionary. */
export function createByteDictionary(): ByteDictionary {
  return {
    size: 0,
    slots: new Int32Array(16),
    hashes: new Int32Array(8),
    ends: new Uint32Array(8),
    pool: new Uint8Array(64),
  };
}

/** The code of `bytes[start, end)`, a new one if it has none yet. Throws `file-too-large` past 1 GiB of values. */
export function internBytes(
  dictionary: ByteDictionary,
  bytes: Uint8Array,
  start: number,
  end: number,
): number {
  const hash = hashBytes(bytes, start, end);
  const slot = findSlot(dictionary, hash, bytes, start, end);
  const known = dictionary.slots[slot];
  if (known > 0) return known - 1;
  dictionary.slots[slot] = dictionary.size + 1;
  append(dictionary, hash, bytes, start, end);
  return dictionary.size - 1;
}

/** The code of `bytes[start, end)`, -1 if it has none. */
export function findBytes(
  dictionary: ByteDictionary,
  bytes: Uint8Array,
  start: number,
  end: number,
): number {
  const hash = hashBytes(bytes, start, end);
  return dictionary.slots[findSlot(dictionary, hash, bytes, start, end)] - 1;
}

/** FNV-1a over the bytes, 32 bits, folded so that its low bits depend on all of them. */
function hashBytes(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ bytes[at], 0x01000193);
  return hash ^ (hash >>> 15);
}

function findSlot(
  { slots, hashes, ends, pool }: ByteDictionary,
  hash: number,
  bytes: Uint8Array,
  start: number,
  end: number,
): number {
  const mask = slots.length - 1;
  const length = end - start;
  for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
    const code = slots[slot] - 1;
    if (code < 0) return slot;
    if (hashes[code] !== hash) continue;
    const from = code === 0 ? 0 : ends[code - 1];
    if (ends[code] - from !== length) continue;
    let at = 0;
    while (at < length && pool[from + at] === bytes[start + at]) at++;
    if (at === length) return slot;
  }
}

function append(
  dictionary: ByteDictionary,
  hash: number,
  bytes: Uint8Array,
  start: number,
  end: number,
) {
  const code = dictionary.size++;
  const from = code === 0 ? 0 : dictionary.ends[code - 1];
  const to = from + end - start;
  if (to > dictionary.pool.length) dictionary.pool = grownPool(dictionary.pool, to);
  for (let at = start; at < end; at++) dictionary.pool[from + at - start] = bytes[at];
  if (code === dictionary.ends.length) {
    dictionary.ends = copyInto(new Uint32Array(2 * code), dictionary.ends);
    dictionary.hashes = copyInto(new Int32Array(2 * code), dictionary.hashes);
  }
  dictionary.ends[code] = to;
  dictionary.hashes[code] = hash;
  if (2 * dictionary.size > dictionary.slots.length) growSlots(dictionary);
}

function grownPool(pool: Uint8Array, needed: number): Uint8Array {
  if (needed > MAX_POOL_BYTES) {
    throw new UserError('file-too-large', { context: 'words' });
  }
  return copyInto(
    new Uint8Array(Math.min(MAX_POOL_BYTES, Math.max(needed, 2 * pool.length))),
    pool,
  );
}

function growSlots(dictionary: ByteDictionary) {
  const slots = new Int32Array(2 * dictionary.slots.length);
  const mask = slots.length - 1;
  for (let code = 0; code < dictionary.size; code++) {
    let slot = dictionary.hashes[code] & mask;
    while (slots[slot] > 0) slot = (slot + 1) & mask;
    slots[slot] = code + 1;
  }
  dictionary.slots = slots;
}

function copyInto<Values extends Int32Array | Uint32Array | Uint8Array>(
  target: Values,
  source: Values,
): Values {
  target.set(source);
  return target;
}
