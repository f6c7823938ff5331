/**
 * @file What clipping does to gradients.
 */

/** Every value held within -limit and limit. NaN stays NaN. */
export function clipValues(x: usize, count: i32, limit: f32): void {
  const most = f32x4.splat(limit), least = f32x4.splat(-limit);
  const end = <usize>count << 2;
  for (let i: usize = 0; i < end; i += 16) {
    v128.store(x + i, f32x4.max(f32x4.min(v128.load(x + i), most), least));
  }
}

/** x *= factor. */
export function scale(x: usize, count: i32, factor: f32): void {
  const factors = f32x4.splat(factor);
  const end = <usize>count << 2;
  for (let i: usize = 0; i < end; i += 16) {
    v128.store(x + i, f32x4.mul(v128.load(x + i), factors));
  }
}
