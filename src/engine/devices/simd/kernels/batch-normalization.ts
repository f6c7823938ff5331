/**
 * @file Batch normalization and its derivative. S. Ioffe and C. Szegedy, 2015.
 */
import { ROWS } from './column-sums';

/** y[rows, stride] = (x - mean) inverse gamma + beta. */
export function normalize(
  x: usize, y: usize, mean: usize, inverse: usize, gamma: usize, beta: usize, rows: i32, stride: i32,
): void {
  const step = <usize>stride << 2;
  for (let row = 0; row < rows; row += ROWS) {
    const start = <usize>row * step;
    const end = start + <usize>min(ROWS, rows - row) * step;
    for (let offset: usize = 0; offset < step; offset += 16) {
      const centre = v128.load(mean + offset);
      const scale = f32x4.mul(v128.load(inverse + offset), v128.load(gamma + offset));
      const shift = v128.load(beta + offset);
      for (let i = start + offset; i < end; i += step) {
        const centred = f32x4.sub(v128.load(x + i), centre);
        v128.store(y + i, f32x4.add(f32x4.mul(centred, scale), shift));
      }
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
  sumGradients(gradient, x, mean, inverse, gammaGradient, betaGradient, rows, stride);
  const step = <usize>stride << 2;
  const share = f32x4.splat(1 / <f32>rows);
  for (let row = 0; row < rows; row += ROWS) {
    const start = <usize>row * step;
    const end = start + <usize>min(ROWS, rows - row) * step;
    for (let offset: usize = 0; offset < step; offset += 16) {
      const centre = v128.load(mean + offset), deviation = v128.load(inverse + offset);
      const scale = f32x4.mul(v128.load(gamma + offset), deviation);
      const average = f32x4.mul(v128.load(betaGradient + offset), share);
      const products = f32x4.mul(v128.load(gammaGradient + offset), share);
      const slope = f32x4.mul(products, deviation);
      for (let i = start + offset; i < end; i += step) {
        const fall = f32x4.mul(f32x4.sub(v128.load(x + i), centre), slope);
        const g = f32x4.sub(f32x4.sub(v128.load(gradient + i), average), fall);
        v128.store(gradient + i, f32x4.mul(g, scale));
      }
    }
  }
}

/** The gradients of gamma and beta. */
function sumGradients(
  gradient: usize, x: usize, mean: usize, inverse: usize,
  gammaGradient: usize, betaGradient: usize, rows: i32, stride: i32,
): void {
  const step = <usize>stride << 2;
  memory.fill(gammaGradient, 0, step);
  memory.fill(betaGradient, 0, step);
  for (let row = 0; row < rows; row += ROWS) {
    const start = <usize>row * step;
    const end = start + <usize>min(ROWS, rows - row) * step;
    for (let offset: usize = 0; offset < step; offset += 16) {
      const centre = v128.load(mean + offset);
      let sum = v128.load(betaGradient + offset), products = v128.load(gammaGradient + offset);
      for (let i = start + offset; i < end; i += step) {
        const g = v128.load(gradient + i);
        sum = f32x4.add(sum, g);
        products = f32x4.add(products, f32x4.mul(g, f32x4.sub(v128.load(x + i), centre)));
      }
      v128.store(betaGradient + offset, sum);
      v128.store(gammaGradient + offset, products);
    }
  }
  for (let offset: usize = 0; offset < step; offset += 16) {
    const products = f32x4.mul(v128.load(gammaGradient + offset), v128.load(inverse + offset));
    v128.store(gammaGradient + offset, products);
  }
}
