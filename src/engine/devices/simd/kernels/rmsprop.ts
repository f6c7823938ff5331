/**
 * @file RMSprop. T. Hinton's lecture 6e, 2012, in Keras 3's form, with epsilon under the root.
 */
import { moved } from './averages';

/** s += (g^2 - s)(1 - rho); w -= rate g / sqrt(s + epsilon), for `count` weights. */
export function rmsprop(
  weights: usize, gradients: usize, squares: usize, count: i32, rate: f32, rho: f64, epsilon: f32,
): void {
  const rates = f32x4.splat(rate), epsilons = f32x4.splat(epsilon);
  const share = f32x4.splat(<f32>(1 - rho));
  const end = <usize>count << 2;
  for (let i: usize = 0; i < end; i += 16) {
    const g = v128.load(gradients + i);
    const s = moved(v128.load(squares + i), f32x4.mul(g, g), share);
    v128.store(squares + i, s);
    const change = f32x4.div(f32x4.mul(rates, g), f32x4.sqrt(f32x4.add(s, epsilons)));
    v128.store(weights + i, f32x4.sub(v128.load(weights + i), change));
  }
}
