/**
 * @file Categorical cross-entropy of class targets. `sums` holds two float64: the rows' losses and the hits are
 * added to them. `classWeights` may be 0 for none, `gradient` may be 0 where only the sums are wanted.
 */
import { log } from './exp-log';
import { exponentials, rowMaximum } from './softmax';

/** Keras clips probabilities to [1e-7, 1 - 1e-7]. */
const CLIP: f32 = 1e-7;

/**
 * From logits: loss = log(sum exp z) - z[y], gradient = (softmax z - y) classWeight share. A row is a hit where z[y]
 * is the first of the largest. `work` holds one row where `gradient` is 0. With `smoothing` s the target y is
 * (1 - s) y + s / width instead.
 */
export function softmaxCrossEntropy(
  logits: usize, targets: usize, classWeights: usize, gradient: usize, work: usize, sums: usize,
  rows: i32, width: i32, stride: i32, share: f32, smoothing: f32,
): void {
  let loss: f64 = 0, hits: f64 = 0;
  for (let r = 0; r < rows; r++) {
    const start = (<usize>r * stride) << 2;
    const row = logits + start;
    const target = <i32>load<f32>(targets + (<usize>r << 2));
    const weight = classWeight(classWeights, target);
    const largest = rowMaximum(row, width);
    const output = gradient ? gradient + start : work;
    const sum = exponentials(row, output, width, largest);
    const score = load<f32>(row + (<usize>target << 2));
    let aim = score - largest;
    if (smoothing > 0) aim += smoothing * (rowSum(row, width) / <f32>width - largest - aim);
    loss += <f64>(log(sum) - aim) * <f64>weight;
    if (score == largest && isFirst(row, target, largest)) hits += 1;
    if (!gradient) continue;
    scale(output, width, (weight * share) / sum);
    const at = output + (<usize>target << 2);
    store<f32>(at, load<f32>(at) - weight * share * (1 - smoothing));
    if (smoothing > 0) shift(output, width, (weight * share * smoothing) / <f32>width);
  }
  store<f64>(sums, load<f64>(sums) + loss);
  store<f64>(sums, load<f64>(sums, 8) + hits, 8);
}

/**
 * From any outputs o, as Keras does: p = o / sum(o), clipped; loss = -log p[y]. The gradient is
 * (1 / sum(o) - [y] / o[y]) classWeight share, or 0 where the clip holds.
 */
export function crossEntropy(
  outputs: usize, targets: usize, classWeights: usize, gradient: usize, sums: usize,
  rows: i32, width: i32, stride: i32, share: f32,
): void {
  let loss: f64 = 0, hits: f64 = 0;
  for (let r = 0; r < rows; r++) {
    const start = (<usize>r * stride) << 2;
    const row = outputs + start;
    const target = <i32>load<f32>(targets + (<usize>r << 2));
    const weight = classWeight(classWeights, target);
    const output = load<f32>(row + (<usize>target << 2));
    const total = rowSum(row, width);
    const p = output / total;
    loss -= <f64>log(min(max(p, CLIP), 1 - CLIP)) * <f64>weight;
    const largest = rowMaximum(row, width);
    if (output == largest && isFirst(row, target, largest)) hits += 1;
    if (!gradient) continue;
    const slope: f32 = p > CLIP && p < 1 - CLIP ? weight * share : 0;
    for (let i = 0; i < width; i++) store<f32>(gradient + start + (<usize>i << 2), slope / total);
    const at = gradient + start + (<usize>target << 2);
    store<f32>(at, load<f32>(at) - (slope == 0 ? 0 : slope / output));
  }
  store<f64>(sums, load<f64>(sums) + loss);
  store<f64>(sums, load<f64>(sums, 8) + hits, 8);
}

@inline
function classWeight(classWeights: usize, target: i32): f32 {
  return classWeights ? load<f32>(classWeights + (<usize>target << 2)) : 1;
}

/** True where no earlier output is as large. */
@inline
function isFirst(row: usize, target: i32, largest: f32): bool {
  for (let i = 0; i < target; i++) if (load<f32>(row + (<usize>i << 2)) == largest) return false;
  return true;
}

@inline
function rowSum(row: usize, width: i32): f32 {
  let sum: f32 = 0;
  for (let i = 0; i < width; i++) sum += load<f32>(row + (<usize>i << 2));
  return sum;
}

@inline
function shift(row: usize, width: i32, by: f32): void {
  for (let i = 0; i < width; i++) {
    const p = row + (<usize>i << 2);
    store<f32>(p, load<f32>(p) - by);
  }
}

@inline
function scale(row: usize, width: i32, factor: f32): void {
  const factors = f32x4.splat(factor);
  for (let i = 0; i < width; i += 4) {
    const p = row + (<usize>i << 2);
    v128.store(p, f32x4.mul(v128.load(p), factors));
  }
}
