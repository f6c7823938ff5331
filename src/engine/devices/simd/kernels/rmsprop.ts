/**
 * @file RMSprop. T. Hinton's lecture 6e, 2012, in Keras 3's form, with epsilon under the root.
 */
import { moved, withoutDust } from './averages';

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

/**
 * The same with what is optional; the address 0 stands for not wanted. With `means`, mean += (g - mean)(1 - rho) and its
 * square is taken off s under the root, where rounding must not leave less than epsilon; with `velocities`,
 * velocity = momentum velocity + the change, which w goes by instead.
 */
export function rmspropFull(
  weights: usize, gradients: usize, squares: usize, means: usize, velocities: usize, count: i32,
  rate: f32, rho: f64, momentum: f32, epsilon: f32,
): void {
  const rates = f32x4.splat(rate), epsilons = f32x4.splat(epsilon), kept = f32x4.splat(momentum);
  const share = f32x4.splat(<f32>(1 - rho));
  const end = <usize>count << 2;
  for (let i: usize = 0; i < end; i += 16) {
    const g = v128.load(gradients + i);
    let s = moved(v128.load(squares + i), f32x4.mul(g, g), share);
    v128.store(squares + i, s);
    if (means) {
      const mean = moved(v128.load(means + i), g, share);
      v128.store(means + i, mean);
      s = f32x4.max(f32x4.sub(s, f32x4.mul(mean, mean)), f32x4.splat(0));
    }
    let change = f32x4.div(f32x4.mul(rates, g), f32x4.sqrt(f32x4.add(s, epsilons)));
    if (velocities) {
      change = withoutDust(f32x4.add(f32x4.mul(kept, v128.load(velocities + i)), change));
      v128.store(velocities + i, change);
    }
    v128.store(weights + i, f32x4.sub(v128.load(weights + i), change));
  }
}
