/**
 * @file The statistics that batch normalization uses, as Keras has them: the biased variance, both in the step and in
 * the moving average.
 */
import { moved } from './averages';
import { columnSums, ROWS } from './column-sums';

/** mean[stride] and variance[stride] of the columns of x[rows, stride]. */
export function batchStatistics(x: usize, mean: usize, variance: usize, rows: i32, stride: i32): void {
  columnSums(x, mean, rows, stride);
  scale(mean, stride, 1 / <f32>rows);
  squaredDeviations(x, mean, variance, rows, stride);
  scale(variance, stride, 1 / <f32>rows);
}

/** moving[stride] += (value - moving)(1 - momentum). */
export function moveStatistics(moving: usize, value: usize, stride: i32, momentum: f64): void {
  const share = f32x4.splat(<f32>(1 - momentum));
  const step = <usize>stride << 2;
  for (let offset: usize = 0; offset < step; offset += 16) {
    const average = v128.load(moving + offset);
    v128.store(moving + offset, moved(average, v128.load(value + offset), share));
  }
}

/** inverse[stride] = 1 / sqrt(variance + epsilon). */
export function inverseDeviations(variance: usize, inverse: usize, stride: i32, epsilon: f32): void {
  const one = f32x4.splat(1), epsilons = f32x4.splat(epsilon);
  const step = <usize>stride << 2;
  for (let offset: usize = 0; offset < step; offset += 16) {
    const deviation = f32x4.sqrt(f32x4.add(v128.load(variance + offset), epsilons));
    v128.store(inverse + offset, f32x4.div(one, deviation));
  }
}

/** sums[stride] = the sum over the rows of (x - mean)^2. */
function squaredDeviations(x: usize, mean: usize, sums: usize, rows: i32, stride: i32): void {
  const step = <usize>stride << 2;
  memory.fill(sums, 0, step);
  for (let row = 0; row < rows; row += ROWS) {
    const start = x + <usize>row * step;
    const end = start + <usize>min(ROWS, rows - row) * step;
    for (let offset: usize = 0; offset < step; offset += 32) {
      const lowMean = v128.load(mean + offset), highMean = v128.load(mean + offset, 16);
      let low = v128.load(sums + offset), high = v128.load(sums + offset, 16);
      for (let p = start + offset; p < end; p += step) {
        const lowCentred = f32x4.sub(v128.load(p), lowMean);
        const highCentred = f32x4.sub(v128.load(p, 16), highMean);
        low = f32x4.add(low, f32x4.mul(lowCentred, lowCentred));
        high = f32x4.add(high, f32x4.mul(highCentred, highCentred));
      }
      v128.store(sums + offset, low);
      v128.store(sums + offset, high, 16);
    }
  }
}

function scale(values: usize, stride: i32, factor: f32): void {
  const factors = f32x4.splat(factor);
  const end = values + (<usize>stride << 2);
  for (let p = values; p < end; p += 16) v128.store(p, f32x4.mul(v128.load(p), factors));
}
