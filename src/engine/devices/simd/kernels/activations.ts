/**
 * @file The activations, in place, and their derivatives, which are taken from the activated outputs.
 * relu's forward is part of the products; linear needs nothing. `count` is rows * stride.
 */
import { exp4, expMinus1x4 } from './exp-log';

/** x[i] = 1 / (1 + exp(-x[i])). */
export function sigmoid(x: usize, count: i32): void {
  const one = f32x4.splat(1);
  const end = x + (<usize>count << 2);
  for (let p = x; p < end; p += 16) {
    const e = exp4(f32x4.neg(v128.load(p)));
    v128.store(p, f32x4.div(one, f32x4.add(one, e)));
  }
}

/** x[i] = tanh x[i] = t / (t + 2) with t = exp(2 x[i]) - 1. */
export function tanh(x: usize, count: i32): void {
  const two = f32x4.splat(2);
  const end = x + (<usize>count << 2);
  for (let p = x; p < end; p += 16) {
    // Beyond 20 tanh is 1 in float32, and the square of e^40 is still finite.
    const doubled = f32x4.min(f32x4.mul(v128.load(p), two), f32x4.splat(40));
    const t = expMinus1x4(doubled);
    v128.store(p, f32x4.div(t, f32x4.add(t, two)));
  }
}

/** x[i] = x[i] where positive, else exp(x[i]) - 1. */
export function elu(x: usize, count: i32): void {
  const end = x + (<usize>count << 2);
  for (let p = x; p < end; p += 16) {
    const v = v128.load(p);
    v128.store(p, v128.bitselect(v, expMinus1x4(v), f32x4.gt(v, f32x4.splat(0))));
  }
}

/** gradient[i] = 0 where the output is not positive. */
export function reluBackward(gradient: usize, output: usize, count: i32): void {
  const zero = f32x4.splat(0);
  const end = <usize>count << 2;
  for (let i: usize = 0; i < end; i += 16) {
    const kept = f32x4.gt(v128.load(output + i), zero);
    v128.store(gradient + i, v128.and(v128.load(gradient + i), kept));
  }
}

/** gradient[i] *= y (1 - y). */
export function sigmoidBackward(gradient: usize, output: usize, count: i32): void {
  const one = f32x4.splat(1);
  const end = <usize>count << 2;
  for (let i: usize = 0; i < end; i += 16) {
    const y = v128.load(output + i);
    const slope = f32x4.mul(y, f32x4.sub(one, y));
    v128.store(gradient + i, f32x4.mul(v128.load(gradient + i), slope));
  }
}

/** gradient[i] *= 1 - y^2. */
export function tanhBackward(gradient: usize, output: usize, count: i32): void {
  const one = f32x4.splat(1);
  const end = <usize>count << 2;
  for (let i: usize = 0; i < end; i += 16) {
    const y = v128.load(output + i);
    const slope = f32x4.mul(f32x4.sub(one, y), f32x4.add(one, y));
    v128.store(gradient + i, f32x4.mul(v128.load(gradient + i), slope));
  }
}

/** gradient[i] *= 1 where y > 0, else y + 1, which is exp(x). */
export function eluBackward(gradient: usize, output: usize, count: i32): void {
  const one = f32x4.splat(1);
  const end = <usize>count << 2;
  for (let i: usize = 0; i < end; i += 16) {
    const y = v128.load(output + i);
    const slope = f32x4.pmin(f32x4.add(y, one), one);
    v128.store(gradient + i, f32x4.mul(v128.load(gradient + i), slope));
  }
}
