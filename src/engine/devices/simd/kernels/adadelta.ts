/**
 * @file Adadelta. M. Zeiler, 2012, in Keras 3's form.
 */
import { moved } from './averages';

/**
 * s += (g^2 - s)(1 - rho); change = g sqrt(d + epsilon) / sqrt(s + epsilon); d += (change^2 - d)(1 - rho);
 * w -= rate change, for `count` weights.
 */
export function adadelta(
  weights: usize, gradients: usize, squares: usize, changes: usize, count: i32,
  rate: f32, rho: f64, epsilon: f32,
): void {
  const rates = f32x4.splat(rate), epsilons = f32x4.splat(epsilon);
  const share = f32x4.splat(<f32>(1 - rho));
  const end = <usize>count << 2;
  for (let i: usize = 0; i < end; i += 16) {
    const g = v128.load(gradients + i);
    const s = moved(v128.load(squares + i), f32x4.mul(g, g), share);
    const d = v128.load(changes + i);
    const size = f32x4.div(f32x4.sqrt(f32x4.add(d, epsilons)), f32x4.sqrt(f32x4.add(s, epsilons)));
    const change = f32x4.mul(g, size);
    v128.store(squares + i, s);
    v128.store(changes + i, moved(d, f32x4.mul(change, change), share));
    v128.store(weights + i, f32x4.sub(v128.load(weights + i), f32x4.mul(rates, change)));
  }
}
