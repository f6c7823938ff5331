/** @file The little statistics and linear algebra that the sample's script needs. */

/** The standard normal quantile of p in (0, 1). P. J. Acklam's rational approximation, relative error below 1.2e-9. */
export function normalQuantile(p: number): number {
  if (p > 0.5) return -normalQuantile(1 - p);
  if (p < 0.02425) {
    const q = Math.sqrt(-2 * Math.log(p));
    return (
      polynomial(
        [-7.784894002430293e-3, -0.3223964580411365, -2.400758277161838, -2.549732539343734].concat(
          [4.374664141464968, 2.938163982698783],
        ),
        q,
      ) /
      polynomial(
        [7.784695709041462e-3, 0.3224671290700398, 2.445134137142996, 3.754408661907416, 1],
        q,
      )
    );
  }
  const q = p - 0.5;
  const r = q * q;
  return (
    (q *
      polynomial(
        [-39.69683028665376, 220.9460984245205, -275.9285104469687, 138.357751867269].concat([
          -30.66479806614716, 2.506628277459239,
        ]),
        r,
      )) /
    polynomial(
      [-54.47609879822406, 161.5858368580409, -155.6989798598866, 66.80131188771972].concat([
        -13.28068155288572, 1,
      ]),
      r,
    )
  );
}

/** Horner's rule, highest power first. */
function polynomial(coefficients: readonly number[], x: number): number {
  return coefficients.reduce((sum, coefficient) => sum * x + coefficient, 0);
}

/** The arithmetic mean. */
export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The standard deviation with n - 1, as pandas. */
export function standardDeviation(values: readonly number[]): number {
  const center = mean(values);
  return Math.sqrt(
    values.reduce((sum, value) => sum + (value - center) ** 2, 0) / (values.length - 1),
  );
}

/** Pearson's correlation of each column with each. */
export function correlationMatrix(columns: readonly (readonly number[])[]): number[][] {
  const standardised = columns.map((values) => {
    const [center, scale] = [mean(values), standardDeviation(values)];
    return Float64Array.from(values, (value) => (value - center) / scale);
  });
  return standardised.map((a) => standardised.map((b) => dot(a, b) / (a.length - 1)));
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}

/** The lower triangle L with L Lᵀ = matrix, or null where the matrix is not positive definite. */
function cholesky(matrix: readonly (readonly number[])[]): number[][] | null {
  const lower = matrix.map((row) => row.map(() => 0));
  for (let i = 0; i < matrix.length; i++)
    for (let j = 0; j <= i; j++) {
      let rest = matrix[i][j];
      for (let k = 0; k < j; k++) rest -= lower[i][k] * lower[j][k];
      if (i === j && rest < 1e-4) return null;
      lower[i][j] = i === j ? Math.sqrt(rest) : rest / lower[j][j];
    }
  return lower;
}

/** `cholesky` of the matrix, its correlations shrunk by percents until it is positive definite. */
export function nearestCholesky(matrix: number[][]): number[][] {
  for (let shrink = 1; ; shrink *= 0.99) {
    const lower = cholesky(matrix.map((row, i) => row.map((r, j) => (i === j ? 1 : r * shrink))));
    if (lower) return lower;
  }
}

/** Places 0..n-1 of the values in ascending order. */
export function ranks(values: readonly number[]): number[] {
  const order = values.map((_, index) => index).sort((a, b) => values[a] - values[b]);
  const places = new Array<number>(values.length);
  order.forEach((index, place) => (places[index] = place));
  return places;
}
