/**
 * @file Binary cross-entropy of one sigmoid unit's logits against the classes 0 and 1. `sums` holds two float64: the
 * rows' losses and the hits are added to them. `classWeights` may be 0 for none, `gradient` may be 0 where only the sums
 * are wanted.
 */
import { exp4, log } from './exp-log';

/**
 * loss = max(z, 0) - z t + log(1 + exp(-|z|)), gradient = (sigmoid z - t) classWeight share, where t is the class
 * smoothed: y (1 - smoothing) + smoothing / 2. A row is a hit where z > 0 tells its class.
 */
export function binaryCrossEntropy(
  logits: usize, targets: usize, classWeights: usize, gradient: usize, sums: usize,
  rows: i32, stride: i32, share: f32, smoothing: f32,
): void {
  let loss: f64 = 0, hits: f64 = 0;
  for (let r = 0; r < rows; r++) {
    const at = (<usize>r * stride) << 2;
    const z = load<f32>(logits + at);
    const y = load<f32>(targets + (<usize>r << 2));
    const weight: f32 = classWeights ? load<f32>(classWeights + (<usize>(<i32>y) << 2)) : 1;
    const t = y * (1 - smoothing) + 0.5 * smoothing;
    const e = f32x4.extract_lane(exp4(f32x4.splat(-abs(z))), 0);
    loss += <f64>(max(z, 0) - z * t + log(1 + e)) * <f64>weight;
    if ((z > 0) == (y > 0)) hits += 1;
    if (!gradient) continue;
    const above: f32 = z > 0 ? 1 : e;
    const p = above / (1 + e);
    store<f32>(gradient + at, (p - t) * weight * share);
  }
  store<f64>(sums, load<f64>(sums) + loss);
  store<f64>(sums, load<f64>(sums, 8) + hits, 8);
}
