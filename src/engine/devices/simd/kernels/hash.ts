/**
 * @file The counter-based hash of core/random/counter.ts, four lanes at a time, with the same bits.
 */

/** mix32 of each lane. Constants: "lowbias32", C. Wellons, Prospecting for Hash Functions, 2018. */
@inline
export function mix32x4(x: v128): v128 {
  x = v128.xor(x, i32x4.shr_u(x, 16));
  x = i32x4.mul(x, i32x4.splat(0x7feb352d));
  x = v128.xor(x, i32x4.shr_u(x, 15));
  x = i32x4.mul(x, i32x4.splat(<i32>0x846ca68b));
  return v128.xor(x, i32x4.shr_u(x, 16));
}
