/**
 * @file Adagrad. J. Duchi, E. Hazan and Y. Singer, 2011, in Keras 3's form, with epsilon under the root.
 */

/** s += g^2; w -= rate g / sqrt(s + epsilon), for `count` weights. */
export function adagrad(
  weights: usize, gradients: usize, sums: usize, count: i32, rate: f32, epsilon: f32,
): void {
  const rates = f32x4.splat(rate), epsilons = f32x4.splat(epsilon);
  const end = <usize>count << 2;
  for (let i: usize = 0; i < end; i += 16) {
    const g = v128.load(gradients + i);
    const s = f32x4.add(v128.load(sums + i), f32x4.mul(g, g));
    v128.store(sums + i, s);
    const change = f32x4.div(f32x4.mul(rates, g), f32x4.sqrt(f32x4.add(s, epsilons)));
    v128.store(weights + i, f32x4.sub(v128.load(weights + i), change));
  }
}
