/**
 * @file exp, exp - 1 and log, the only transcendental functions of the device, built from IEEE's exact operations so
 * that every engine gives the same bits. All are within two units in the last place of float32.
 */

/** Adding this to a small float rounds it to a whole number, which then lies in the lowest bits. */
const ROUNDER: f32 = 12582912; // 1.5 * 2^23
const LOG2_E: f32 = 1.44269504088896341;
/** ln 2 in two parts; the first has 9 bits, so that its product with a whole number below 2^8 is exact. */
const LN2_HIGH: f32 = 0.693359375;
const LN2_LOW: f32 = -2.12194440054690583e-4;

/** x / ln 2 rounded to a whole number n, in the lowest bits of a float: `ROUNDER + n`. */
@inline
function roundedLog2(x: v128): v128 {
  return f32x4.add(f32x4.mul(x, f32x4.splat(LOG2_E)), f32x4.splat(ROUNDER));
}

/** 2^n from `ROUNDER + n`, for -127 < n < 128. */
@inline
function powerOfTwo(rounded: v128): v128 {
  return i32x4.add(i32x4.shl(rounded, 23), i32x4.splat(0x3f800000));
}

/** exp(r) - 1 with r = x - n ln 2, |r| <= ln 2 / 2, by the Taylor series to r^7: the next term is below 6e-9. */
@inline
function reducedExpMinus1(x: v128, rounded: v128): v128 {
  const n = f32x4.sub(rounded, f32x4.splat(ROUNDER));
  let r = f32x4.sub(x, f32x4.mul(n, f32x4.splat(LN2_HIGH)));
  r = f32x4.sub(r, f32x4.mul(n, f32x4.splat(LN2_LOW)));
  let p = f32x4.splat(1.0 / 5040);
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(1.0 / 720));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(1.0 / 120));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(1.0 / 24));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(1.0 / 6));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(0.5));
  return f32x4.add(f32x4.mul(f32x4.mul(p, r), r), r);
}

/**
 * e^x. Saturates at e^87, whose inverse is still a normal number, and is 0 below e^-87: subnormal numbers would slow
 * what follows. NaN stays NaN.
 */
@inline
export function exp4(x: v128): v128 {
  const lowest = f32x4.splat(-87);
  const clamped = f32x4.min(f32x4.max(x, lowest), f32x4.splat(87));
  const rounded = roundedLog2(clamped);
  const scale = powerOfTwo(rounded);
  const y = f32x4.add(f32x4.mul(scale, reducedExpMinus1(clamped, rounded)), scale);
  return v128.andnot(y, f32x4.lt(x, lowest));
}

/** e^x - 1, exact to the last places near 0 too. Saturates at e^87. NaN stays NaN. */
@inline
export function expMinus1x4(x: v128): v128 {
  const clamped = f32x4.min(f32x4.max(x, f32x4.splat(-87)), f32x4.splat(87));
  const rounded = roundedLog2(clamped);
  const scale = powerOfTwo(rounded);
  const y = f32x4.mul(scale, reducedExpMinus1(clamped, rounded));
  return f32x4.add(y, f32x4.sub(scale, f32x4.splat(1)));
}

/** ln x of each lane as `log` below has it, for normal numbers x > 0; anything else gives anything. */
@inline
export function log4(x: v128): v128 {
  const exponent = i32x4.shr_s(i32x4.sub(x, i32x4.splat(0x3f3504f3)), 23);
  const m = i32x4.sub(x, i32x4.shl(exponent, 23));
  const one = f32x4.splat(1);
  const s = f32x4.div(f32x4.sub(m, one), f32x4.add(m, one));
  const q = f32x4.mul(s, s);
  let series = f32x4.add(f32x4.splat(1.0 / 7), f32x4.mul(q, f32x4.splat(1.0 / 9)));
  series = f32x4.add(f32x4.splat(0.2), f32x4.mul(q, series));
  series = f32x4.mul(q, f32x4.add(f32x4.splat(1.0 / 3), f32x4.mul(q, series)));
  const e = f32x4.convert_i32x4_s(exponent);
  const doubled = f32x4.add(s, s);
  const low = f32x4.add(f32x4.mul(doubled, series), f32x4.mul(e, f32x4.splat(LN2_LOW)));
  return f32x4.add(f32x4.mul(e, f32x4.splat(LN2_HIGH)), f32x4.add(doubled, low));
}

/**
 * ln x of a normal number x > 0, NaN otherwise: with x = m 2^e, sqrt(1/2) <= m < sqrt(2) and s = (m - 1) / (m + 1),
 * ln m = 2 (s + s^3/3 + s^5/5 + s^7/7 + s^9/9), whose next term is below 1e-9.
 */
export function log(x: f32): f32 {
  if (!(x > 0)) return NaN;
  const bits = reinterpret<i32>(x);
  // 0x3f3504f3 is sqrt(1/2): the exponent's bits step where the mantissa passes it.
  const exponent = (bits - 0x3f3504f3) >> 23;
  const m = reinterpret<f32>(bits - (exponent << 23));
  const s = (m - 1) / (m + 1);
  const q = s * s;
  const series = q * (<f32>(1.0 / 3) + q * (<f32>0.2 + q * (<f32>(1.0 / 7) + q * <f32>(1.0 / 9))));
  const e = <f32>exponent;
  return e * LN2_HIGH + (2 * s + (2 * s * series + e * LN2_LOW));
}
