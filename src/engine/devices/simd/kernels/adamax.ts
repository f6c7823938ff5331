/**
 * @file Adamax. D. Kingma and J. Ba, 2015, section 7.1, in Keras's form; the caller computes
 * rate = learningRate / (1 - beta1^t).
 */
import { moved, withoutDust } from './averages';

/** m += (g - m)(1 - beta1); u = max(beta2 u, |g|); w -= rate m / (u + epsilon), for `count` weights. */
export function adamax(
  weights: usize, gradients: usize, m: usize, u: usize, count: i32,
  rate: f32, beta1: f64, beta2: f32, epsilon: f32,
): void {
  const rates = f32x4.splat(rate), epsilons = f32x4.splat(epsilon);
  const share = f32x4.splat(<f32>(1 - beta1)), kept = f32x4.splat(beta2);
  const end = <usize>count << 2;
  for (let i: usize = 0; i < end; i += 16) {
    const g = v128.load(gradients + i);
    const m1 = moved(v128.load(m + i), g, share);
    const u1 = withoutDust(f32x4.max(f32x4.mul(kept, v128.load(u + i)), f32x4.abs(g)));
    v128.store(m + i, m1);
    v128.store(u + i, u1);
    const change = f32x4.div(f32x4.mul(rates, m1), f32x4.add(u1, epsilons));
    v128.store(weights + i, f32x4.sub(v128.load(weights + i), change));
  }
}
