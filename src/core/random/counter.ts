/**
 * @file Random numbers without a state: a hash of what they are for. The number that decides whether unit 7 of row 3
 * is dropped at step 12 is the same on every device, forward and backward, whatever was computed before it, so that a
 * run can be repeated, resumed from any epoch, and compared between devices.
 */

/**
 * A well-mixed bijection of the unsigned 32-bit integers.
 * Constants: "lowbias32", C. Wellons, Prospecting for Hash Functions, 2018.
 */
export function mix32(value: number): number {
  let x = value | 0;
  x ^= x >>> 16;
  x = Math.imul(x, 0x7feb352d);
  x ^= x >>> 15;
  x = Math.imul(x, 0x846ca68b);
  x ^= x >>> 16;
  return x >>> 0;
}

/** What the random numbers of a run are used for; each use has its own stream. */
export const streams = {
  initializer: 1,
  shuffle: 2,
  dropout: 3,
  search: 4,
  noise: 5,
  explain: 6,
  bootstrap: 7,
} as const;
export type Stream = keyof typeof streams;

/**
 * The key of one stream at one place, such as (seed, dropout, layer 2, step 12).
 * The i-th number of it, unsigned 32-bit, is `mix32(key + i)`.
 */
export function streamKey(seed: number, stream: Stream, ...place: number[]): number {
  let key = mix32(seed);
  for (const part of [streams[stream], ...place])
    key = mix32(key ^ Math.imul(part + 1, 0x9e3779b1));
  return key;
}

/** The i-th number of a stream as a number in [0, 1) with 32 random bits. */
export function uniformAt(key: number, index: number): number {
  return mix32(key + index) / 0x1_0000_0000;
}

/**
 * Smallest hash that keeps a unit under dropout: a unit is kept where `mix32(key + row * units + unit)` is at least
 * this, and then multiplied by 1 / (1 - rate), as Keras does.
 */
export function dropoutThreshold(rate: number): number {
  return Math.floor(rate * 0x1_0000_0000) >>> 0;
}

/** The order in which an epoch visits `numRows` training rows: Fisher–Yates, keyed by the seed and the epoch (from 0). */
export function epochOrder(numRows: number, seed: number, epoch: number): Uint32Array {
  const key = streamKey(seed, 'shuffle', epoch);
  const order = Uint32Array.from({ length: numRows }, (_, index) => index);
  for (let last = numRows - 1; last > 0; last--) {
    const other = Math.floor(uniformAt(key, last) * (last + 1));
    const swapped = order[last];
    order[last] = order[other];
    order[other] = swapped;
  }
  return order;
}
