/**
 * @file Weight decay that no gradient takes part in. I. Loshchilov and F. Hutter, 2019.
 */

/** w -= share w, for `count` weights. */
export function decay(weights: usize, count: i32, share: f32): void {
  const shares = f32x4.splat(share);
  const end = <usize>count << 2;
  for (let i: usize = 0; i < end; i += 16) {
    const w = v128.load(weights + i);
    v128.store(weights + i, f32x4.sub(w, f32x4.mul(shares, w)));
  }
}
