/**
 * @file Moving averages that end at zero. Without a cut an average of zeros would stay among the subnormal numbers for
 * ever, where some processors are a hundred times slower: a network with dead units would train ever slower.
 */

/** Far below anything that changes a float32 weight, far above the subnormal numbers. */
const LEAST: f32 = 7.888609052210118e-31; // 2^-100

/** average + (value - average) share, or 0 where that is next to nothing. NaN stays NaN. */
@inline
export function moved(average: v128, value: v128, share: v128): v128 {
  return withoutDust(f32x4.add(average, f32x4.mul(f32x4.sub(value, average), share)));
}

/** x, or 0 where it is next to nothing. NaN stays NaN. */
@inline
export function withoutDust(x: v128): v128 {
  return v128.andnot(x, f32x4.lt(f32x4.abs(x), f32x4.splat(LEAST)));
}
