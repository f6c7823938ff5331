/**
 * @file Adam. D. Kingma and J. Ba, 2015, in Keras's form: both bias corrections lie in the step size, which the
 * caller computes: rate = learningRate sqrt(1 - beta2^t) / (1 - beta1^t).
 */
import { moved } from './averages';

/** m += (g - m)(1 - beta1); v += (g^2 - v)(1 - beta2); w -= rate m / (sqrt(v) + epsilon), for `count` weights. */
export function adam(
  weights: usize, gradients: usize, m: usize, v: usize, count: i32,
  rate: f32, beta1: f64, beta2: f64, epsilon: f32,
): void {
  const rates = f32x4.splat(rate), epsilons = f32x4.splat(epsilon);
  const share1 = f32x4.splat(<f32>(1 - beta1)), share2 = f32x4.splat(<f32>(1 - beta2));
  const end = <usize>count << 2;
  for (let i: usize = 0; i < end; i += 16) {
    const g = v128.load(gradients + i);
    const m1 = moved(v128.load(m + i), g, share1);
    const v1 = moved(v128.load(v + i), f32x4.mul(g, g), share2);
    v128.store(m + i, m1);
    v128.store(v + i, v1);
    const change = f32x4.div(f32x4.mul(rates, m1), f32x4.add(f32x4.sqrt(v1), epsilons));
    v128.store(weights + i, f32x4.sub(v128.load(weights + i), change));
  }
}
