/**
 * @file Arrays of numbers as one block of bytes and a list of what is in it, so that a JSON value can go beside them and
 * every digit comes back. Little-endian, each array at a multiple of eight bytes.
 */
const kinds = { f32: Float32Array, f64: Float64Array, u32: Uint32Array } as const;

export type NumberArray = Float32Array | Float64Array | Uint32Array;

/** `[kind, length]` of each array, in order. */
export type ArrayList = [keyof typeof kinds, number][];

/** The arrays in one block. */
export function packArrays(arrays: readonly NumberArray[]): { list: ArrayList; bytes: Uint8Array } {
  const list = arrays.map((values): ArrayList[number] => [kindOf(values), values.length]);
  const bytes = new Uint8Array(arrays.reduce((sum, values) => sum + padded(values.byteLength), 0));
  let at = 0;
  for (const values of arrays) {
    bytes.set(new Uint8Array(values.buffer, values.byteOffset, values.byteLength), at);
    at += padded(values.byteLength);
  }
  return { list, bytes };
}

/** The arrays of a block, copied out of it; null where the list does not fit the block. */
export function unpackArrays(list: ArrayList, bytes: Uint8Array): NumberArray[] | null {
  const lengths = list.map(([kind, length]) => padded(length * kinds[kind].BYTES_PER_ELEMENT));
  if (lengths.reduce((sum, length) => sum + length, 0) !== bytes.length) return null;
  let at = 0;
  return list.map(([kind, length], place) => {
    const part = bytes.slice(at, at + length * kinds[kind].BYTES_PER_ELEMENT);
    at += lengths[place];
    return new kinds[kind](part.buffer);
  });
}

function kindOf(values: NumberArray): keyof typeof kinds {
  if (values instanceof Float32Array) return 'f32';
  return values instanceof Float64Array ? 'f64' : 'u32';
}

function padded(bytes: number): number {
  return Math.ceil(bytes / 8) * 8;
}
