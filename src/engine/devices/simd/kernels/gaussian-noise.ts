/**
 * @file Gaussian noise: the hash of (key, row, unit) made a normal number as core/random/normal.ts does, in 32 bits.
 */
import { log4 } from './exp-log';
import { mix32x4 } from './hash';

/** to[row, unit] = from[row, unit] + stddev * normal(mix32(key + row * width + unit)). They may be the same. */
export function gaussianNoise(
  from: usize, to: usize, rows: i32, width: i32, stride: i32, key: i32, stddev: f32,
): void {
  const step = <usize>stride << 2;
  // The numbers below are normal quantiles divided by the square root of 2.
  const scales = f32x4.splat(stddev * <f32>1.4142135623730951), four = i32x4.splat(4);
  for (let row = 0; row < rows; row++) {
    let counter = i32x4.add(i32x4.splat(key + row * width), i32x4(0, 1, 2, 3));
    const start = <usize>row * step;
    for (let i = start; i < start + step; i += 16) {
      const noise = f32x4.mul(scaledNormal(mix32x4(counter)), scales);
      v128.store(to + i, f32x4.add(v128.load(from + i), noise));
      counter = i32x4.add(counter, four);
    }
  }
}

/** The inverse error function of the hash's upper 23 bits as an odd number of 2^-23 between -1 and 1. */
@inline
function scaledNormal(hash: v128): v128 {
  const one = f32x4.splat(1);
  const odd = i32x4.sub(i32x4.shl(i32x4.shr_u(hash, 9), 1), i32x4.splat(0x7fffff));
  const x = f32x4.mul(f32x4.convert_i32x4_s(odd), f32x4.splat(1.0 / 8388608));
  const w = f32x4.neg(log4(f32x4.mul(f32x4.sub(one, x), f32x4.add(one, x))));
  const value = v128.bitselect(
    centre(f32x4.sub(w, f32x4.splat(2.5))),
    tail(f32x4.sub(f32x4.sqrt(w), f32x4.splat(3))),
    f32x4.lt(w, f32x4.splat(5)),
  );
  return f32x4.mul(value, x);
}

@inline
function next(sum: v128, by: v128, coefficient: f32): v128 {
  return f32x4.add(f32x4.mul(sum, by), f32x4.splat(coefficient));
}

@inline
function centre(by: v128): v128 {
  let p = next(f32x4.splat(2.81022636e-8), by, 3.43273939e-7);
  p = next(p, by, -3.5233877e-6);
  p = next(p, by, -4.39150654e-6);
  p = next(p, by, 0.00021858087);
  p = next(p, by, -0.00125372503);
  p = next(p, by, -0.00417768164);
  p = next(p, by, 0.246640727);
  return next(p, by, 1.50140941);
}

@inline
function tail(by: v128): v128 {
  let p = next(f32x4.splat(-0.000200214257), by, 0.000100950558);
  p = next(p, by, 0.00134934322);
  p = next(p, by, -0.00367342844);
  p = next(p, by, 0.00573950773);
  p = next(p, by, -0.0076224613);
  p = next(p, by, 0.00943887047);
  p = next(p, by, 1.00167406);
  return next(p, by, 2.83297682);
}
