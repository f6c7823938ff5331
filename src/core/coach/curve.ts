/**
 * @file A curve as the coach sees it: means over bins of epochs, at most 64 of them, and how far such a mean is off by
 * noise alone. All that the coach says of a history of any length is said of these few numbers.
 */

export interface Curve {
  /** Means of the bins, first to last. */
  values: readonly number[];
  /** Epochs a bin, a power of two. The epochs of a last bin that is not full are left out. */
  size: number;
  /** Standard deviation of a bin's mean around the smooth curve. */
  noise: number;
}

const mostBins = 64;

/** Epochs a bin has in a history of that many epochs: the least power of two that needs at most 64 bins. */
export function binSize(epochs: number): number {
  let size = 1;
  while (epochs / size > mostBins) size *= 2;
  return size;
}

/** The first `epochs` values in bins. */
export function toCurve(values: readonly number[], epochs = values.length): Curve {
  const size = binSize(epochs);
  const means: number[] = [];
  for (let from = 0; from + size <= epochs; from += size) {
    let sum = 0;
    for (let epoch = from; epoch < from + size; epoch++) sum += values[epoch];
    means.push(sum / size);
  }
  return { values: means, size, noise: noiseOf(means) };
}

/**
 * Standard deviation of white noise on a smooth curve: the median size of its second differences, which have a standard
 * deviation of √6 times that of the noise and a median size of 0.6745 times theirs. 0 for fewer than three values.
 */
export function noiseOf(values: readonly number[]): number {
  const sizes: number[] = [];
  for (let i = 2; i < values.length; i++)
    sizes.push(Math.abs(values[i] - 2 * values[i - 1] + values[i - 2]));
  return median(sizes) / (0.6745 * Math.sqrt(6));
}

/** The middle value; 0 of none. */
export function median(values: readonly number[]): number {
  if (values.length === 0) return 0;
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Mean of `values[from..to - 1]`, indices from the end where negative, as `slice` takes them. NaN of none. */
export function meanOf(values: readonly number[], from = 0, to = values.length): number {
  const part = values.slice(from, to);
  return part.reduce((sum, value) => sum + value, 0) / part.length;
}

/** Bins in a share of the curve, at least `least`. */
export function binsIn(curve: Curve, share: number, least: number): number {
  return Math.max(least, Math.round(curve.values.length * share));
}

/** The epoch in the middle of a bin, from 1. */
export function epochOfBin({ size }: Curve, bin: number): number {
  return Math.round(bin * size + (size + 1) / 2);
}

/**
 * How much a curve fell from one half of its last `bins` bins to the other, and whether that is more than noise:
 * twice the standard error of the difference of two such means.
 */
export function recentFall(curve: Curve, bins: number): { fall: number; significant: boolean } {
  const half = Math.floor(bins / 2);
  const fall = meanOf(curve.values, -2 * half, -half) - meanOf(curve.values, -half);
  return { fall, significant: Math.abs(fall) > 2 * curve.noise * Math.sqrt(2 / half) };
}
