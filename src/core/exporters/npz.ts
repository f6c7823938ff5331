/**
 * @file NumPy's `.npz`: a zip of one `.npy` a name. Format: numpy.lib.format, version 1.0.
 */

export interface NamedArray {
  name: string;
  shape: readonly number[];
  /** Row-major. */
  values: Float32Array;
}

/** The bytes of a `.npz` with these arrays as little-endian float32, in their order. */
export async function npzBytes(arrays: readonly NamedArray[]): Promise<Uint8Array> {
  const { zipSync } = await import('fflate');
  const files = arrays.map((array) => [`${array.name}.npy`, npyBytes(array)] as const);
  // An object keeps the order of its names only where none looks like an index.
  return zipSync(Object.fromEntries(files), { level: 0 });
}

/** The bytes of a `.npy`: magic, a header padded to 64 bytes, the numbers. */
export function npyBytes({ shape, values }: Omit<NamedArray, 'name'>): Uint8Array {
  const sizes = shape.map((length) => `${length},`).join(' ');
  const header = `{'descr': '<f4', 'fortran_order': False, 'shape': (${sizes}), }`;
  const padded = Math.ceil((10 + header.length + 1) / 64) * 64;
  const text = `\x93NUMPY\x01\x00\x00\x00${header}`.padEnd(padded - 1) + '\n';
  const bytes = new Uint8Array(padded + 4 * values.length);
  bytes.set(Uint8Array.from(text, (char) => char.charCodeAt(0)));
  const view = new DataView(bytes.buffer);
  view.setUint16(8, padded - 10, true);
  values.forEach((value, i) => view.setFloat32(padded + 4 * i, value, true));
  return bytes;
}
