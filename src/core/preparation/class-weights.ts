/**
 * @file Weights that make every class count the same however rare it is.
 */

/**
 * scikit-learn's `balanced`, `[numClasses]`: n / (k * count) with k the number of classes that occur in `y`
 * (output indexes, `[n]`); 0 for classes that do not.
 */
export function balancedWeights(y: Float32Array, numClasses: number): Float32Array {
  const counts = new Float64Array(numClasses);
  for (let i = 0; i < y.length; i++) counts[y[i]]++;
  const numPresent = counts.filter((count) => count > 0).length;
  return Float32Array.from(counts, (count) => (count === 0 ? 0 : y.length / (numPresent * count)));
}
