/**
 * @file Batch normalization as Keras does it: the biased variance of the batch, both in the step and in the moving
 * average. S. Ioffe and C. Szegedy, 2015.
 */

/**
 * mean[stride] and inverse[stride] = 1 / sqrt(variance + epsilon) of the columns of x[rows, stride], and the moving
 * statistics moved towards them by 1 - momentum.
 */
export function batchStatistics(
  x: usize, mean: usize, inverse: usize, movingMean: usize, movingVariance: usize,
  rows: i32, stride: i32, momentum: f64, epsilon: f32,
): void {
  const step = <usize>stride << 2;
  const end = x + <usize>rows * step;
  const share = f32x4.splat(1 / <f32>rows);
  for (let offset: usize = 0; offset < step; offset += 16) {
    let sum = f32x4.splat(0), squares = f32x4.splat(0);
    for (let p = x + offset; p < end; p += step) sum = f32x4.add(sum, v128.load(p));
    const average = f32x4.mul(sum, share);
    for (let p = x + offset; p < end; p += step) {
      const centred = f32x4.sub(v128.load(p), average);
      squares = f32x4.add(squares, f32x4.mul(centred, centred));
    }
    const variance = f32x4.mul(squares, share);
    v128.store(mean + offset, average);
    v128.store(inverse + offset, inverseDeviation(variance, epsilon));
    move(movingMean + offset, average, momentum);
    move(movingVariance + offset, variance, momentum);
  }
}

/** inverse[stride] = 1 / sqrt(variance + epsilon), for inference. */
export function inverseDeviations(variance: usize, inverse: usize, stride: i32, epsilon: f32): void {
  const step = <usize>stride << 2;
  for (let offset: usize = 0; offset < step; offset += 16) {
    v128.store(inverse + offset, inverseDeviation(v128.load(variance + offset), epsilon));
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

@inline
function inverseDeviation(variance: v128, epsilon: f32): v128 {
  return f32x4.div(f32x4.splat(1), f32x4.sqrt(f32x4.add(variance, f32x4.splat(epsilon))));
}

/** moving += (value - moving)(1 - momentum). */
@inline
function move(moving: usize, value: v128, momentum: f64): void {
  const before = v128.load(moving);
  const change = f32x4.mul(f32x4.sub(value, before), f32x4.splat(<f32>(1 - momentum)));
  v128.store(moving, f32x4.add(before, change));
}
