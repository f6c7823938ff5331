/**
 * @file Nadam. T. Dozat, 2015, in Keras's form; the caller computes what depends on the step alone.
 */
import { moved } from './averages';

/**
 * m += (g - m)(1 - beta1); v += (g^2 - v)(1 - beta2); w -= (momentum m + rate g) / (sqrt(square v) + epsilon), for
 * `count` weights.
 */
export function nadam(
  weights: usize, gradients: usize, m: usize, v: usize, count: i32,
  momentum: f32, rate: f32, square: f32, beta1: f64, beta2: f64, epsilon: f32,
): void {
  const momenta = f32x4.splat(momentum), rates = f32x4.splat(rate);
  const correction = f32x4.splat(square), epsilons = f32x4.splat(epsilon);
  const share1 = f32x4.splat(<f32>(1 - beta1)), share2 = f32x4.splat(<f32>(1 - beta2));
  const end = <usize>count << 2;
  for (let i: usize = 0; i < end; i += 16) {
    const g = v128.load(gradients + i);
    const m1 = moved(v128.load(m + i), g, share1);
    const v1 = moved(v128.load(v + i), f32x4.mul(g, g), share2);
    v128.store(m + i, m1);
    v128.store(v + i, v1);
    const step = f32x4.add(f32x4.mul(momenta, m1), f32x4.mul(rates, g));
    const size = f32x4.add(f32x4.sqrt(f32x4.mul(correction, v1)), epsilons);
    v128.store(weights + i, f32x4.sub(v128.load(weights + i), f32x4.div(step, size)));
  }
}
