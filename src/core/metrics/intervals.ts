/**
 * @file How sure a score is: 95 % intervals that shrink as the test rows grow.
 */
import { mix32, uniformAt } from '../random/counter';

export interface Interval {
  low: number;
  high: number;
}

/** The 97.5 % point of the standard normal distribution. */
const Z = 1.959963984540054;
const RESAMPLES = 1000;
/** Beyond this many rows the resampled means are normal to all digits shown, and resampling would take seconds. */
const MAX_RESAMPLED = 20_000;

/** The 95 % interval of a share of `count` out of `total`: E. B. Wilson, Probable inference, 1927. 0..1 of no rows. */
export function wilsonInterval(count: number, total: number): Interval {
  if (total === 0) return { low: 0, high: 1 };
  const share = count / total;
  const z2 = (Z * Z) / total;
  const center = (share + z2 / 2) / (1 + z2);
  const half = (Z / (1 + z2)) * Math.sqrt((share * (1 - share)) / total + z2 / (4 * total));
  return { low: Math.max(0, center - half), high: Math.min(1, center + half) };
}

/**
 * The 95 % interval of the mean of `values` (one a row: absolute errors for MAE; squared errors for RMSE, whose
 * interval is the root of this one): the 2.5 and 97.5 % points of 1,000 resampled means, B. Efron, 1979, seeded.
 * From 20,000 rows the normal interval, which it tends to. Throws on no values, which only a bug can cause.
 */
export function bootstrapInterval(values: Float32Array | Float64Array, seed: number): Interval {
  if (values.length === 0) throw new Error('an interval of no values');
  if (values.length > MAX_RESAMPLED) return normalInterval(values);
  const means = Float64Array.from({ length: RESAMPLES }, (_, sample) =>
    resampledMean(values, mix32(mix32(seed) ^ sample)),
  ).sort();
  const last = RESAMPLES - 1;
  return { low: means[Math.round(0.025 * last)], high: means[Math.round(0.975 * last)] };
}

function resampledMean(values: Float32Array | Float64Array, key: number): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++)
    sum += values[Math.floor(uniformAt(key, i) * values.length)];
  return sum / values.length;
}

function normalInterval(values: Float32Array | Float64Array): Interval {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i];
  const mean = sum / values.length;
  let squares = 0;
  for (let i = 0; i < values.length; i++) squares += (values[i] - mean) ** 2;
  const half = Z * Math.sqrt(squares / (values.length - 1) / values.length);
  return { low: mean - half, high: mean + half };
}
