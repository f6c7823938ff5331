/**
 * @file Sums over a whole array without its padding, in float64: a regularizer's penalty, and the square of a norm.
 */

/** l1 times the sum of |x| plus l2 times the sum of x^2, over x[rows, width]. */
export function penalty(x: usize, rows: i32, width: i32, stride: i32, l1: f64, l2: f64): f64 {
  const whole = <usize>(width & ~3) << 2, end = <usize>width << 2;
  const firsts = f64x2.splat(l1), seconds = f64x2.splat(l2);
  let low = f64x2.splat(0), high = f64x2.splat(0);
  let rest: f64 = 0;
  for (let row = 0; row < rows; row++) {
    const start = x + (<usize>row * <usize>stride << 2);
    for (let offset: usize = 0; offset < whole; offset += 16) {
      const four = v128.load(start + offset);
      const a = f64x2.promote_low_f32x4(four);
      const b = f64x2.promote_low_f32x4(v128.shuffle<i64>(four, four, 1, 1));
      low = f64x2.add(low, terms(a, firsts, seconds));
      high = f64x2.add(high, terms(b, firsts, seconds));
    }
    for (let offset = whole; offset < end; offset += 4) {
      const value = <f64>load<f32>(start + offset);
      rest += l1 * Math.abs(value) + l2 * (value * value);
    }
  }
  const both = f64x2.add(low, high);
  return f64x2.extract_lane(both, 0) + f64x2.extract_lane(both, 1) + rest;
}

@inline
function terms(x: v128, l1: v128, l2: v128): v128 {
  return f64x2.add(f64x2.mul(l1, f64x2.abs(x)), f64x2.mul(l2, f64x2.mul(x, x)));
}

/** gradients += l1 sign(w) + 2 l2 w, the gradient of `penalty`, for `count` weights. */
export function addPenaltyGradient(
  weights: usize, gradients: usize, count: i32, l1: f32, l2: f32,
): void {
  const firsts = f32x4.splat(l1), seconds = f32x4.splat(2 * l2), zero = f32x4.splat(0);
  const end = <usize>count << 2;
  for (let i: usize = 0; i < end; i += 16) {
    const w = v128.load(weights + i);
    const above = v128.and(f32x4.gt(w, zero), firsts), below = v128.and(f32x4.lt(w, zero), firsts);
    const change = f32x4.add(f32x4.sub(above, below), f32x4.mul(seconds, w));
    v128.store(gradients + i, f32x4.add(v128.load(gradients + i), change));
  }
}
