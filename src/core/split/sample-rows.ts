/**
 * @file pandas' `df.sample(frac, random_state)`: which rows, and in which order. The order matters, since the
 * validation rows are taken off the end of it.
 */
import { createMt19937, permutation } from '../random/mt19937';

/** Python's `round`: to the nearest whole number, halves to the even one. */
export function roundHalfEven(value: number): number {
  const floor = Math.floor(value);
  const rest = value - floor;
  if (rest !== 0.5) return rest < 0.5 ? floor : floor + 1;
  return floor % 2 === 0 ? floor : floor + 1;
}

/** Number of rows that `df.sample(frac=1 - test)` takes of `numRows`. */
export function countSampled(numRows: number, test: number): number {
  return roundHalfEven((1 - test) * numRows);
}

/**
 * Positions of `df.sample(frac, random_state)` among `numRows` rows, in the sampled order, bit for bit:
 * `[round(frac * numRows)]`, each in 0..numRows - 1 and none twice. `frac` is 0..1, `randomState` unsigned 32-bit.
 */
export function sampleRows(numRows: number, frac: number, randomState: number): Uint32Array {
  const order = permutation(createMt19937(randomState), numRows);
  return order.slice(0, roundHalfEven(frac * numRows));
}
