/**
 * @file Whether a probability means what it says: of the rows given 70 %, are 70 % of the class?
 */

export interface CalibrationBin {
  /** Mean probability of the bin's rows. */
  predicted: number;
  /** Share of them that are of the class. */
  actual: number;
  rows: number;
}

export interface Calibration {
  /** Bins that have rows, by probability. */
  bins: CalibrationBin[];
  /** Mean distance of `predicted` and `actual`, weighted by rows. 0 is perfect. */
  expectedError: number;
}

/**
 * scikit-learn's `calibration_curve` in equal bins, an edge's rows in the bin below it, and the expected calibration
 * error of M. P. Naeini, G. Cooper, M. Hauskrecht, 2015. `positive` is `[rows]` of 0 and 1, `scores` `[rows]` in 0..1.
 */
export function calibrationCurve(
  positive: Uint8Array,
  scores: Float32Array,
  numBins = 10,
): Calibration {
  const rows = new Uint32Array(numBins);
  const found = new Uint32Array(numBins);
  const sums = new Float64Array(numBins);
  for (let row = 0; row < scores.length; row++) {
    const bin = binOf(scores[row], numBins);
    rows[bin]++;
    found[bin] += positive[row];
    sums[bin] += scores[row];
  }
  const bins = Array.from(rows, (count, bin) => ({
    predicted: sums[bin] / count,
    actual: found[bin] / count,
    rows: count,
  })).filter((bin) => bin.rows > 0);
  const apart = (bin: CalibrationBin) => bin.rows * Math.abs(bin.predicted - bin.actual);
  const total = bins.reduce((sum, bin) => sum + apart(bin), 0);
  return { bins, expectedError: scores.length === 0 ? 0 : total / scores.length };
}

/** Number of inner edges below the score. The edges are NumPy's `linspace`: multiples of one width, rounding included. */
function binOf(score: number, numBins: number): number {
  const width = 1 / numBins;
  let bin = Math.min(numBins - 1, Math.floor(score * numBins));
  while (bin > 0 && score <= bin * width) bin--;
  while (bin < numBins - 1 && score > (bin + 1) * width) bin++;
  return bin;
}

/**
 * Mean squared distance of the probability from 0 or 1, 0 at best: G. W. Brier, 1950, as scikit-learn's
 * `brier_score_loss`. 0 of no rows.
 */
export function brierScore(positive: Uint8Array, scores: Float32Array): number {
  if (scores.length === 0) return 0;
  let sum = 0;
  for (let row = 0; row < scores.length; row++) sum += (scores[row] - positive[row]) ** 2;
  return sum / scores.length;
}
