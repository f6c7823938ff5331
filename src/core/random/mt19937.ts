/**
 * @file NumPy's legacy generator, so that a `random_state` here picks the rows that it picks in pandas. It serves the
 * split alone; the random numbers of training come from `counter.ts`.
 * Algorithm: M. Matsumoto and T. Nishimura, Mersenne Twister, 1998; seeded as their `init_genrand` of 2002.
 */

const SIZE = 624;
const PERIOD = 397;
const TWIST = 0x9908b0df;

/** Changed by every draw. */
export interface Mt19937 {
  words: Uint32Array;
  /** Index of the next word to hand out; 624 when a new block is due. */
  next: number;
}

/** The state of NumPy's `RandomState(seed)`, for an unsigned 32-bit seed. */
export function createMt19937(seed: number): Mt19937 {
  const words = new Uint32Array(SIZE);
  words[0] = seed;
  for (let i = 1; i < SIZE; i++) {
    const previous = words[i - 1] ^ (words[i - 1] >>> 30);
    words[i] = Math.imul(previous, 1812433253) + i;
  }
  return { words, next: SIZE };
}

/** The next unsigned 32-bit number. */
export function nextUint32(state: Mt19937): number {
  if (state.next === SIZE) renew(state);
  let word = state.words[state.next++];
  word ^= word >>> 11;
  word ^= (word << 7) & 0x9d2c5680;
  word ^= (word << 15) & 0xefc60000;
  word ^= word >>> 18;
  return word >>> 0;
}

function renew(state: Mt19937) {
  const { words } = state;
  for (let i = 0; i < SIZE; i++) {
    const pair = (words[i] & 0x80000000) | (words[(i + 1) % SIZE] & 0x7fffffff);
    words[i] = words[(i + PERIOD) % SIZE] ^ (pair >>> 1) ^ (pair & 1 ? TWIST : 0);
  }
  state.next = 0;
}

/** A whole number in 0..max, `max` below 2³²: NumPy's legacy interval, which masks and draws again until it fits. */
export function randomInterval(state: Mt19937, max: number): number {
  if (max === 0) return 0;
  const mask = 0xffffffff >>> Math.clz32(max);
  for (;;) {
    const value = (nextUint32(state) & mask) >>> 0;
    if (value <= max) return value;
  }
}

/** 0..length - 1 shuffled: `RandomState.permutation(length)`; its first k are `choice(length, k, replace=False)`. */
export function permutation(state: Mt19937, length: number): Uint32Array {
  const order = new Uint32Array(length);
  for (let i = 0; i < length; i++) order[i] = i;
  for (let last = length - 1; last > 0; last--) {
    const other = randomInterval(state, last);
    const swapped = order[last];
    order[last] = order[other];
    order[other] = swapped;
  }
  return order;
}
