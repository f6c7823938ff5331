/**
 * @file Softmax over each row, and its derivative where the loss is not the cross-entropy.
 */
import { exp4 } from './exp-log';

/** All bits in the lanes i to i + 3 that lie before `width`. */
@inline
function inside(i: i32, width: i32): v128 {
  return i32x4.gt_s(i32x4.splat(width - i), i32x4(0, 1, 2, 3));
}

/** Largest of a row's `width` values. */
@inline
export function rowMaximum(row: usize, width: i32): f32 {
  let largest = f32x4.splat(-Infinity);
  for (let i = 0; i < width; i += 4) {
    const values = v128.load(row + (<usize>i << 2));
    largest = f32x4.max(largest, v128.bitselect(values, largest, inside(i, width)));
  }
  largest = f32x4.max(largest, v128.shuffle<f32>(largest, largest, 2, 3, 0, 1));
  return max(f32x4.extract_lane(largest, 0), f32x4.extract_lane(largest, 1));
}

/** to[i] = exp(from[i] - shift), 0 in the padding up to the next multiple of 4. Gives their sum. */
@inline
export function exponentials(from: usize, to: usize, width: i32, shift: f32): f32 {
  const shifts = f32x4.splat(shift);
  let sums = f32x4.splat(0);
  for (let i = 0; i < width; i += 4) {
    const offset = <usize>i << 2;
    const e = exp4(f32x4.sub(v128.load(from + offset), shifts));
    const kept = v128.and(e, inside(i, width));
    sums = f32x4.add(sums, kept);
    v128.store(to + offset, kept);
  }
  const even = f32x4.extract_lane(sums, 0) + f32x4.extract_lane(sums, 2);
  return even + (f32x4.extract_lane(sums, 1) + f32x4.extract_lane(sums, 3));
}

/** x[rows, width] becomes each row's probabilities. */
export function softmax(x: usize, rows: i32, width: i32, stride: i32): void {
  for (let r = 0; r < rows; r++) {
    const row = x + ((<usize>r * stride) << 2);
    const sum = f32x4.splat(exponentials(row, row, width, rowMaximum(row, width)));
    for (let i = 0; i < width; i += 4) {
      const p = row + (<usize>i << 2);
      v128.store(p, f32x4.div(v128.load(p), sum));
    }
  }
}

/** gradient = p (gradient - sum of p gradient) for each row, with the probabilities p. */
export function softmaxBackward(
  gradient: usize, probabilities: usize, rows: i32, width: i32, stride: i32,
): void {
  for (let r = 0; r < rows; r++) {
    const start = (<usize>r * stride) << 2;
    let sum: f32 = 0;
    for (let i = 0; i < width; i++) {
      const at = start + (<usize>i << 2);
      sum += load<f32>(probabilities + at) * load<f32>(gradient + at);
    }
    for (let i = 0; i < width; i++) {
      const at = start + (<usize>i << 2);
      store<f32>(gradient + at, load<f32>(probabilities + at) * (load<f32>(gradient + at) - sum));
    }
  }
}
