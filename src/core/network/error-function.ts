/**
 * @file The error function, of which gelu is made: plain float64, for a look inside and for tests.
 */

/** erf x to about 1e-10: the Taylor series 2 / √π · Σ (-1)ⁿ x²ⁿ⁺¹ / (n! (2n + 1)), and ±1 beyond 4.5. */
export function errorFunction(x: number): number {
  if (Math.abs(x) > 4.5) return Math.sign(x);
  let power = x;
  let sum = x;
  for (let n = 1; n < 120; n++) {
    power *= (-x * x) / n;
    sum += power / (2 * n + 1);
  }
  return (2 / Math.sqrt(Math.PI)) * sum;
}
