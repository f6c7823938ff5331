/**
 * @file What a ramp of learning rates says (L. Smith, Cyclical Learning Rates, 2015): the loss falls fastest where the
 * rate is good, and rises where it is too large.
 */

export interface RatePoint {
  rate: number;
  /** Loss of the step's batch before the step. */
  loss: number;
}

export interface RateSuggestion {
  /** Where the smoothed loss falls fastest against the logarithm of the rate. */
  rate: number;
  /** Where the smoothed loss was least: the largest rate worth trying is somewhat below it. */
  lowest: number;
}

/** Share of the earlier value that smoothing keeps. */
const keep = 0.9;

/** A ramp has diverged where its smoothed loss is this many times its least one. */
const divergence = 4;

/** Least share by which the smoothed loss must fall to mean anything. */
const leastFall = 0.02;

/** `[points]`: exponentially averaged losses, corrected for their beginning as in Adam. */
export function smoothLosses(losses: readonly number[]): number[] {
  let average = 0;
  return losses.map((loss, index) => {
    average = keep * average + (1 - keep) * loss;
    return average / (1 - keep ** (index + 1));
  });
}

/**
 * `[points]`: losses averaged forwards and then backwards, so that the curve stays where it is: one way alone shifts it
 * by 9 points, which is most of a decade on a ramp of 100 steps.
 */
export function smoothInPlace(losses: readonly number[]): number[] {
  return smoothLosses(smoothLosses(losses).reverse()).reverse();
}

/** True where the last loss is not finite, or the smoothed one is far above its least. */
export function hasDiverged(losses: readonly number[]): boolean {
  if (losses.length === 0) return false;
  if (!Number.isFinite(losses[losses.length - 1])) return true;
  const smooth = smoothLosses(losses);
  return smooth[smooth.length - 1] > divergence * Math.min(...smooth);
}

/** A good rate, rounded to two digits, or null where the loss did not fall. Points are in ascending order of rate. */
export function suggestRate(points: readonly RatePoint[]): RateSuggestion | null {
  const finite = points.filter(({ loss }) => Number.isFinite(loss));
  if (finite.length < 10) return null;
  const smooth = smoothInPlace(finite.map(({ loss }) => loss));
  const lowest = smooth.indexOf(Math.min(...smooth));
  const top = Math.max(...smooth.slice(0, lowest + 1));
  if (top - smooth[lowest] < leastFall * Math.abs(top)) return null;
  const logs = finite.map(({ rate }) => Math.log(rate));
  const reach = Math.max(2, Math.round(finite.length / 20));
  let best = { slope: 0, index: -1 };
  for (let index = reach; index <= lowest; index++) {
    const slope = slopeAt(logs, smooth, index, reach);
    if (slope < best.slope) best = { slope, index };
  }
  if (best.index < 0) return null;
  const rounded = (index: number) => Number(finite[index].rate.toPrecision(2));
  return { rate: rounded(best.index), lowest: rounded(lowest) };
}

/** Slope of the straight line through the points within `reach` of `index`, by least squares. */
function slopeAt(x: readonly number[], y: readonly number[], index: number, reach: number): number {
  const from = Math.max(0, index - reach);
  const to = Math.min(x.length, index + reach + 1);
  const mean = (values: readonly number[]) =>
    values.slice(from, to).reduce((sum, value) => sum + value, 0) / (to - from);
  const [meanX, meanY] = [mean(x), mean(y)];
  let products = 0;
  let squares = 0;
  for (let i = from; i < to; i++) {
    products += (x[i] - meanX) * (y[i] - meanY);
    squares += (x[i] - meanX) ** 2;
  }
  return squares > 0 ? products / squares : 0;
}
