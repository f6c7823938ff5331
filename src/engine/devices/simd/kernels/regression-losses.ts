/**
 * @file The losses of one output against one value a row. `sums` holds two float64: the rows' losses and their
 * absolute errors are added to them. `gradient` may be 0 where only the sums are wanted.
 */

import { expMinus1x4, log } from './exp-log';

/** loss = e^2, gradient = 2 e share, with e = output - target. */
export function meanSquaredError(
  outputs: usize, targets: usize, gradient: usize, sums: usize, rows: i32, stride: i32, share: f32,
): void {
  let loss: f64 = 0, absolute: f64 = 0;
  for (let r = 0; r < rows; r++) {
    const error = errorOf(outputs, targets, r, stride);
    loss += <f64>(error * error);
    absolute += <f64>abs(error);
    if (gradient) store<f32>(gradient + ((<usize>r * stride) << 2), 2 * error * share);
  }
  store<f64>(sums, load<f64>(sums) + loss);
  store<f64>(sums, load<f64>(sums, 8) + absolute, 8);
}

/** loss = |e|, gradient = sign(e) share, with e = output - target. */
export function meanAbsoluteError(
  outputs: usize, targets: usize, gradient: usize, sums: usize, rows: i32, stride: i32, share: f32,
): void {
  let absolute: f64 = 0;
  for (let r = 0; r < rows; r++) {
    const error = errorOf(outputs, targets, r, stride);
    absolute += <f64>abs(error);
    const slope: f32 = error > 0 ? share : error < 0 ? -share : error;
    if (gradient) store<f32>(gradient + ((<usize>r * stride) << 2), slope);
  }
  store<f64>(sums, load<f64>(sums) + absolute);
  store<f64>(sums, load<f64>(sums, 8) + absolute, 8);
}

/** loss = c (e - c / 2), gradient = c share, with c the error e clipped to -1..1: Huber's loss with delta 1. */
export function huber(
  outputs: usize, targets: usize, gradient: usize, sums: usize, rows: i32, stride: i32, share: f32,
): void {
  let loss: f64 = 0, absolute: f64 = 0;
  for (let r = 0; r < rows; r++) {
    const error = errorOf(outputs, targets, r, stride);
    const clipped = min(max(error, -1), 1);
    loss += <f64>(clipped * (error - 0.5 * clipped));
    absolute += <f64>abs(error);
    if (gradient) store<f32>(gradient + ((<usize>r * stride) << 2), clipped * share);
  }
  store<f64>(sums, load<f64>(sums) + loss);
  store<f64>(sums, load<f64>(sums, 8) + absolute, 8);
}

/** loss = log cosh e = |e| + log((1 + exp(-2 |e|)) / 2), gradient = tanh(e) share, with e = output - target. */
export function logCosh(
  outputs: usize, targets: usize, gradient: usize, sums: usize, rows: i32, stride: i32, share: f32,
): void {
  let loss: f64 = 0, absolute: f64 = 0;
  for (let r = 0; r < rows; r++) {
    const error = errorOf(outputs, targets, r, stride);
    const size = abs(error);
    const t = f32x4.extract_lane(expMinus1x4(f32x4.splat(-2 * size)), 0);
    loss += <f64>(size + log(1 + 0.5 * t));
    absolute += <f64>size;
    const slope = copysign(t / (t + 2), error);
    if (gradient) store<f32>(gradient + ((<usize>r * stride) << 2), slope * share);
  }
  store<f64>(sums, load<f64>(sums) + loss);
  store<f64>(sums, load<f64>(sums, 8) + absolute, 8);
}

@inline
function errorOf(outputs: usize, targets: usize, row: i32, stride: i32): f32 {
  return load<f32>(outputs + ((<usize>row * stride) << 2)) - load<f32>(targets + (<usize>row << 2));
}
