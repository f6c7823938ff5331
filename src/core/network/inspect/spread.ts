/**
 * @file How many numbers are spread: their range, mean and deviation, and a histogram of equal bins as NumPy's.
 */
import type { Spread } from '../inspection';

/**
 * The spread of the finite values among `values`, in `numBins` bins of equal width; the last one holds the largest
 * value too. One bin where all are equal, all zeros where none is finite. The deviation divides by their number.
 */
export function spreadOf(values: ArrayLike<number>, numBins = 20): Spread {
  let [count, min, max, sum] = [0, Infinity, -Infinity, 0];
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    if (!Number.isFinite(value)) continue;
    count++;
    sum += value;
    if (value < min) min = value;
    if (value > max) max = value;
  }
  if (count === 0) return { min: 0, max: 0, mean: 0, deviation: 0, counts: [0] };
  const mean = sum / count;
  const bins = max > min ? numBins : 1;
  const { counts, squares } = countBins(values, { min, max, mean, bins });
  return { min, max, mean, deviation: Math.sqrt(squares / count), counts };
}

function countBins(
  values: ArrayLike<number>,
  { min, max, mean, bins }: { min: number; max: number; mean: number; bins: number },
): { counts: number[]; squares: number } {
  const counts = new Array<number>(bins).fill(0);
  const scale = max > min ? bins / (max - min) : 0;
  let squares = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    if (!Number.isFinite(value)) continue;
    counts[Math.min(bins - 1, Math.floor((value - min) * scale))]++;
    squares += (value - mean) ** 2;
  }
  return { counts, squares };
}

/** Root of the mean square of the values that were spread: the usual size of one. */
export function sizeOfValues({ mean, deviation }: Spread): number {
  return Math.hypot(mean, deviation);
}
