/**
 * @file Batch normalization as Keras does it: the biased variance of the batch, both in the step and in the moving
 * average. S. Ioffe and C. Szegedy, 2015.
 */
import { moved } from './averages';

/** mean[stride] and variance[stride] of the columns of x[rows, stride]. */
export function batchStatistics(x: usize, mean: usize, variance: usize, rows: i32, stride: i32): void {
  const step = <usize>stride << 2;
  const end = x + <usize>rows * step;
  const share = f32x4.splat(1 / <f32>rows);
  for (let offset: usize = 0; offset < step; offset += 32) {
    let low = f32x4.splat(0), high = f32x4.splat(0);
    for (let p = x + offset; p < end; p += step) {
      low = f32x4.add(low, v128.load(p));
      high = f32x4.add(high, v128.load(p, 16));
    }
    const lowMean = f32x4.mul(low, share), highMean = f32x4.mul(high, share);
    low = high = f32x4.splat(0);
    for (let p = x + offset; p < end; p += step) {
      const lowCentred = f32x4.sub(v128.load(p), lowMean);
      const highCentred = f32x4.sub(v128.load(p, 16), highMean);
      low = f32x4.add(low, f32x4.mul(lowCentred, lowCentred));
      high = f32x4.add(high, f32x4.mul(highCentred, highCentred));
    }
    v128.store(mean + offset, lowMean);
    v128.store(mean + offset, highMean, 16);
    v128.store(variance + offset, f32x4.mul(low, share));
    v128.store(variance + offset, f32x4.mul(high, share), 16);
  }
}

/** moving[stride] += (value - moving)(1 - momentum). */
export function moveStatistics(moving: usize, value: usize, stride: i32, momentum: f64): void {
  const share = f32x4.splat(<f32>(1 - momentum));
  const step = <usize>stride << 2;
  for (let offset: usize = 0; offset < step; offset += 16) {
    v128.store(moving + offset, moved(v128.load(moving + offset), v128.load(value + offset), share));
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

/** y[rows, stride] = (x - mean) inverse gamma + beta. */
export function normalize(
  x: usize, y: usize, mean: usize, inverse: usize, gamma: usize, beta: usize, rows: i32, stride: i32,
): void {
  const step = <usize>stride << 2;
  const end = <usize>rows * step;
  for (let offset: usize = 0; offset < step; offset += 16) {
    const centre = v128.load(mean + offset);
    const scale = f32x4.mul(v128.load(inverse + offset), v128.load(gamma + offset));
    const shift = v128.load(beta + offset);
    for (let i = offset; i < end; i += step) {
      const centred = f32x4.sub(v128.load(x + i), centre);
      v128.store(y + i, f32x4.add(f32x4.mul(centred, scale), shift));
    }
  }
}

/**
 * From the outputs' gradient, in place, the gradient of the inputs x[rows, stride], and those of gamma and beta.
 * With n = (x - mean) inverse: gammaGradient = sum(g n), betaGradient = sum(g),
 * g becomes gamma inverse (g - betaGradient / rows - n gammaGradient / rows).
 */
export function normalizeBackward(
  gradient: usize, x: usize, mean: usize, inverse: usize, gamma: usize,
  gammaGradient: usize, betaGradient: usize, rows: i32, stride: i32,
): void {
  const step = <usize>stride << 2;
  const end = <usize>rows * step;
  const share = f32x4.splat(1 / <f32>rows);
  for (let offset: usize = 0; offset < step; offset += 16) {
    const centre = v128.load(mean + offset), deviation = v128.load(inverse + offset);
    let sum = f32x4.splat(0), products = f32x4.splat(0);
    for (let i = offset; i < end; i += step) {
      const g = v128.load(gradient + i);
      sum = f32x4.add(sum, g);
      products = f32x4.add(products, f32x4.mul(g, f32x4.sub(v128.load(x + i), centre)));
    }
    products = f32x4.mul(products, deviation);
    v128.store(betaGradient + offset, sum);
    v128.store(gammaGradient + offset, products);
    const scale = f32x4.mul(v128.load(gamma + offset), deviation);
    const average = f32x4.mul(sum, share);
    const slope = f32x4.mul(f32x4.mul(products, share), deviation);
    for (let i = offset; i < end; i += step) {
      const centred = f32x4.sub(v128.load(x + i), centre);
      const g = f32x4.sub(f32x4.sub(v128.load(gradient + i), average), f32x4.mul(centred, slope));
      v128.store(gradient + i, f32x4.mul(g, scale));
    }
  }
}
