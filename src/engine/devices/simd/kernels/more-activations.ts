/**
 * @file More activations, in place, and their derivatives: from the activated outputs where those tell the slope, else
 * from the inputs that the caller kept. `count` is rows * stride.
 */
import { exp4, expMinus1x4, log4 } from './exp-log';

const SELU_SCALE: f32 = 1.0507009873554805;
const SELU_BELOW: f32 = 1.7580993408473766; // scale * alpha
const LEAKY: f32 = 0.2;

/** to[i] = from[i]. */
export function copy(from: usize, to: usize, count: i32): void {
  const end = <usize>count << 2;
  for (let i: usize = 0; i < end; i += 16) v128.store(to + i, v128.load(from + i));
}

/** x[i] = max(x[i], 0), for where no product has done it. */
export function relu(x: usize, count: i32): void {
  const zero = f32x4.splat(0);
  const end = x + (<usize>count << 2);
  for (let p = x; p < end; p += 16) v128.store(p, f32x4.max(v128.load(p), zero));
}

/** x[i] = 0.2 x[i] where not positive. */
export function leakyRelu(x: usize, count: i32): void {
  const zero = f32x4.splat(0), slope = f32x4.splat(LEAKY);
  const end = x + (<usize>count << 2);
  for (let p = x; p < end; p += 16) {
    const v = v128.load(p);
    v128.store(p, v128.bitselect(v, f32x4.mul(v, slope), f32x4.gt(v, zero)));
  }
}

/** gradient[i] *= 1 where the output is positive, else 0.2. */
export function leakyReluBackward(gradient: usize, output: usize, count: i32): void {
  const zero = f32x4.splat(0), one = f32x4.splat(1), slope = f32x4.splat(LEAKY);
  const end = <usize>count << 2;
  for (let i: usize = 0; i < end; i += 16) {
    const slopes = v128.bitselect(one, slope, f32x4.gt(v128.load(output + i), zero));
    v128.store(gradient + i, f32x4.mul(v128.load(gradient + i), slopes));
  }
}

/** x[i] = scale x[i] where positive, else scale alpha (exp(x[i]) - 1). */
export function selu(x: usize, count: i32): void {
  const zero = f32x4.splat(0), scale = f32x4.splat(SELU_SCALE), below = f32x4.splat(SELU_BELOW);
  const end = x + (<usize>count << 2);
  for (let p = x; p < end; p += 16) {
    const v = v128.load(p);
    const negative = f32x4.mul(expMinus1x4(v), below);
    v128.store(p, v128.bitselect(f32x4.mul(v, scale), negative, f32x4.gt(v, zero)));
  }
}

/** gradient[i] *= scale where y > 0, else y + scale alpha. */
export function seluBackward(gradient: usize, output: usize, count: i32): void {
  const zero = f32x4.splat(0), scale = f32x4.splat(SELU_SCALE), below = f32x4.splat(SELU_BELOW);
  const end = <usize>count << 2;
  for (let i: usize = 0; i < end; i += 16) {
    const y = v128.load(output + i);
    const slope = v128.bitselect(scale, f32x4.add(y, below), f32x4.gt(y, zero));
    v128.store(gradient + i, f32x4.mul(v128.load(gradient + i), slope));
  }
}

/** x[i] = max(x[i], 0) + log(1 + exp(-|x[i]|)). */
export function softplus(x: usize, count: i32): void {
  const zero = f32x4.splat(0), one = f32x4.splat(1);
  const end = x + (<usize>count << 2);
  for (let p = x; p < end; p += 16) {
    const v = v128.load(p);
    const e = exp4(f32x4.neg(f32x4.abs(v)));
    v128.store(p, f32x4.add(f32x4.max(v, zero), log4(f32x4.add(one, e))));
  }
}

/** gradient[i] *= 1 - exp(-y), which is the sigmoid of the input. */
export function softplusBackward(gradient: usize, output: usize, count: i32): void {
  const end = <usize>count << 2;
  for (let i: usize = 0; i < end; i += 16) {
    const slope = f32x4.neg(expMinus1x4(f32x4.neg(v128.load(output + i))));
    v128.store(gradient + i, f32x4.mul(v128.load(gradient + i), slope));
  }
}

@inline
function sigmoid4(x: v128): v128 {
  const one = f32x4.splat(1);
  return f32x4.div(one, f32x4.add(one, exp4(f32x4.neg(x))));
}

/** x[i] *= sigmoid(x[i]). */
export function silu(x: usize, count: i32): void {
  const end = x + (<usize>count << 2);
  for (let p = x; p < end; p += 16) {
    const v = v128.load(p);
    v128.store(p, f32x4.mul(v, sigmoid4(v)));
  }
}

/** gradient[i] *= s (1 + z (1 - s)) with s = sigmoid(z), z being the input. */
export function siluBackward(gradient: usize, input: usize, count: i32): void {
  const one = f32x4.splat(1);
  const end = <usize>count << 2;
  for (let i: usize = 0; i < end; i += 16) {
    const z = v128.load(input + i);
    const s = sigmoid4(z);
    const slope = f32x4.mul(s, f32x4.add(one, f32x4.mul(z, f32x4.sub(one, s))));
    v128.store(gradient + i, f32x4.mul(v128.load(gradient + i), slope));
  }
}

/**
 * The share of the standard normal numbers below each lane, given e = exp(-z^2 / 2), by the error function's
 * approximation 7.1.26 of M. Abramowitz and I. Stegun, 1964, which is right to 1.5e-7.
 */
@inline
function normalShare(z: v128, e: v128): v128 {
  const one = f32x4.splat(1), half = f32x4.splat(0.5);
  const u = f32x4.mul(f32x4.abs(z), f32x4.splat(0.7071067811865476 * 0.3275911));
  const t = f32x4.div(one, f32x4.add(one, u));
  let p = f32x4.add(f32x4.mul(f32x4.splat(1.061405429), t), f32x4.splat(-1.453152027));
  p = f32x4.add(f32x4.mul(p, t), f32x4.splat(1.421413741));
  p = f32x4.add(f32x4.mul(p, t), f32x4.splat(-0.284496736));
  p = f32x4.add(f32x4.mul(p, t), f32x4.splat(0.254829592));
  const outside = f32x4.mul(half, f32x4.mul(f32x4.mul(p, t), e));
  return v128.bitselect(f32x4.sub(one, outside), outside, f32x4.gt(z, f32x4.splat(0)));
}

@inline
function bell(z: v128): v128 {
  return exp4(f32x4.mul(f32x4.mul(z, z), f32x4.splat(-0.5)));
}

/** x[i] *= share of the standard normal numbers below x[i]. */
export function gelu(x: usize, count: i32): void {
  const end = x + (<usize>count << 2);
  for (let p = x; p < end; p += 16) {
    const v = v128.load(p);
    v128.store(p, f32x4.mul(v, normalShare(v, bell(v))));
  }
}

/** gradient[i] *= share below z + z times the normal density at z, z being the input. */
export function geluBackward(gradient: usize, input: usize, count: i32): void {
  const root = f32x4.splat(0.3989422804014327); // 1 / sqrt(2 pi)
  const end = <usize>count << 2;
  for (let i: usize = 0; i < end; i += 16) {
    const z = v128.load(input + i);
    const e = bell(z);
    const slope = f32x4.add(normalShare(z, e), f32x4.mul(z, f32x4.mul(e, root)));
    v128.store(gradient + i, f32x4.mul(v128.load(gradient + i), slope));
  }
}
