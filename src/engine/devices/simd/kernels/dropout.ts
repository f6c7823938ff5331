/**
 * @file Dropout without a mask: the same hash of (key, row, unit) says in the forward and in the backward pass which
 * units are kept, so the backward pass is the same call on the gradient.
 */
import { mix32x4 } from './hash';

/**
 * to[row, unit] = from[row, unit] * scale where mix32(key + row * width + unit) >= threshold (unsigned), else 0.
 * `from` and `to` may be the same.
 */
export function dropout(
  from: usize, to: usize, rows: i32, width: i32, stride: i32, key: i32, threshold: i32, scale: f32,
): void {
  const step = <usize>stride << 2;
  const limits = i32x4.splat(threshold), scales = f32x4.splat(scale), four = i32x4.splat(4);
  for (let row = 0; row < rows; row++) {
    let counter = i32x4.add(i32x4.splat(key + row * width), i32x4(0, 1, 2, 3));
    const start = <usize>row * step;
    for (let i = start; i < start + step; i += 16) {
      const kept = i32x4.ge_u(mix32x4(counter), limits);
      v128.store(to + i, v128.and(f32x4.mul(v128.load(from + i), scales), kept));
      counter = i32x4.add(counter, four);
    }
  }
}
