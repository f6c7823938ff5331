/**
 * @file Normal random numbers out of the counter-based streams. They are made by exact operations only, so that no
 * engine's logarithm changes a digit, and by few of them, so that the devices can do the same in 32 bits
 * (gaussian-noise in each device's folder).
 */
import { uniformAt } from './counter';

/** Polynomials in w - 2.5 where w < 5, else in √w - 3, highest power first. */
export const normalPolynomials = {
  centre: [
    2.81022636e-8, 3.43273939e-7, -3.5233877e-6, -4.39150654e-6, 0.00021858087, -0.00125372503,
    -0.00417768164, 0.246640727, 1.50140941,
  ],
  tail: [
    -0.000200214257, 0.000100950558, 0.00134934322, -0.00367342844, 0.00573950773, -0.0076224613,
    0.00943887047, 1.00167406, 2.83297682,
  ],
} as const;

/**
 * The standard normal number z below which (1 + x) / 2 of all lie, -1 < x < 1: √2 erf⁻¹(x) to about 1e-6 of itself.
 * Source: M. Giles, Approximating the erfinv function, GPU Computing Gems 2, 2010; w = -log((1 - x) (1 + x)).
 */
export function normalQuantile(x: number): number {
  const w = -exactLog((1 - x) * (1 + x));
  const central = w < 5;
  const by = central ? w - 2.5 : Math.sqrt(w) - 3;
  const { centre, tail } = normalPolynomials;
  const value = (central ? centre : tail).reduce((sum, coefficient) => sum * by + coefficient, 0);
  return Math.SQRT2 * value * x;
}

/** A standard normal number, at most some 5.2 from 0, out of the upper 23 of 32 random bits. */
export function normalOf(hash: number): number {
  return normalQuantile((2 * (hash >>> 9) + 1 - 2 ** 23) / 2 ** 23);
}

/** erf √2: the share of all normal numbers that lie within two deviations. */
const within2 = 0.9544997361036416;

/** The i-th number of a stream as a standard normal number of those within ±2, as Keras truncates. */
export function truncatedNormalAt(key: number, index: number): number {
  const z = normalQuantile((2 * uniformAt(key, index) - 1) * within2);
  return Math.max(-2, Math.min(2, z));
}

const bits = new DataView(new ArrayBuffer(8));

/** ln x of a normal number x > 0: with x = m 2ᵉ and s = (m - 1) / (m + 1), ln m = 2 (s + s³/3 + s⁵/5 + …). */
function exactLog(x: number): number {
  bits.setFloat64(0, x);
  const exponent = (bits.getUint32(0) >>> 20) - 1023;
  const m = x / 2 ** exponent;
  const s = (m - 1) / (m + 1);
  let series = 0;
  for (let power = 41; power >= 1; power -= 2) series = series * s * s + 1 / power;
  return exponent * Math.LN2 + 2 * s * series;
}
