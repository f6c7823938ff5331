/**
 * @file Stochastic gradient descent, without and with momentum, plain or Nesterov's, as Keras does it.
 */
import { withoutDust } from './averages';

/** w -= rate g, for `count` weights. */
export function sgd(weights: usize, gradients: usize, count: i32, rate: f32): void {
  const rates = f32x4.splat(rate);
  const end = <usize>count << 2;
  for (let i: usize = 0; i < end; i += 16) {
    const change = f32x4.mul(rates, v128.load(gradients + i));
    v128.store(weights + i, f32x4.sub(v128.load(weights + i), change));
  }
}

/** velocity = momentum velocity - rate g; w += velocity, for `count` weights. */
export function sgdMomentum(
  weights: usize, gradients: usize, velocities: usize, count: i32, rate: f32, momentum: f32,
): void {
  const rates = f32x4.splat(rate), kept = f32x4.splat(momentum);
  const end = <usize>count << 2;
  for (let i: usize = 0; i < end; i += 16) {
    const change = f32x4.mul(rates, v128.load(gradients + i));
    const velocity = withoutDust(f32x4.sub(f32x4.mul(kept, v128.load(velocities + i)), change));
    v128.store(velocities + i, velocity);
    v128.store(weights + i, f32x4.add(v128.load(weights + i), velocity));
  }
}

/** velocity = momentum velocity - rate g; w += momentum velocity - rate g, for `count` weights. */
export function sgdNesterov(
  weights: usize, gradients: usize, velocities: usize, count: i32, rate: f32, momentum: f32,
): void {
  const rates = f32x4.splat(rate), kept = f32x4.splat(momentum);
  const end = <usize>count << 2;
  for (let i: usize = 0; i < end; i += 16) {
    const change = f32x4.mul(rates, v128.load(gradients + i));
    const velocity = withoutDust(f32x4.sub(f32x4.mul(kept, v128.load(velocities + i)), change));
    v128.store(velocities + i, velocity);
    const ahead = f32x4.sub(f32x4.mul(kept, velocity), change);
    v128.store(weights + i, f32x4.add(v128.load(weights + i), ahead));
  }
}
