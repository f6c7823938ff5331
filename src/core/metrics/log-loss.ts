/**
 * @file The loss of probabilities: how surprised the network was by the true class.
 */

/** The spacing of 32-bit floats at 1, which scikit-learn clips 32-bit probabilities by. */
const EPSILON = 2 ** -23;

/**
 * Each row's loss, `[rows]` in nats: minus the logarithm of the true class's probability, clipped and taken of their
 * sum as scikit-learn 1.2 does. `outputs` is `[rows, numOutputs]`, `truth` `[rows]`.
 */
export function logLosses(
  truth: Float32Array,
  outputs: Float32Array,
  numOutputs: number,
): Float64Array {
  const losses = new Float64Array(truth.length);
  for (let row = 0, at = 0; row < truth.length; row++, at += numOutputs) {
    let sum = 0;
    for (let output = 0; output < numOutputs; output++) sum += clipped(outputs[at + output]);
    losses[row] = Math.log(sum) - Math.log(clipped(outputs[at + truth[row]]));
  }
  return losses;
}

/** Mean loss of the rows: scikit-learn's `log_loss` and Keras's cross-entropy. 0 of no rows. */
export function logLoss(truth: Float32Array, outputs: Float32Array, numOutputs: number): number {
  if (truth.length === 0) return 0;
  const losses = logLosses(truth, outputs, numOutputs);
  return losses.reduce((sum, loss) => sum + loss, 0) / truth.length;
}

function clipped(probability: number): number {
  return Math.min(1 - EPSILON, Math.max(EPSILON, probability));
}
