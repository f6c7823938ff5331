/**
 * @file How often a classifier is right, and how often it would be by always naming the commonest class.
 */

/** The class of each row, `[rows]`: the index of its largest output, the first of several. `outputs` is `[rows, numOutputs]`. */
export function predictedClasses(outputs: Float32Array, numOutputs: number): Uint32Array {
  const classes = new Uint32Array(outputs.length / numOutputs);
  for (let row = 0, at = 0; row < classes.length; row++, at += numOutputs) {
    let best = 0;
    for (let output = 1; output < numOutputs; output++)
      if (outputs[at + output] > outputs[at + best]) best = output;
    classes[row] = best;
  }
  return classes;
}

/** 1 for each row whose largest output is its true class (`truth`, `[rows]`), else 0. */
export function hits(truth: Float32Array, outputs: Float32Array, numOutputs: number): Float32Array {
  const predicted = predictedClasses(outputs, numOutputs);
  return truth.map((label, row) => (label === predicted[row] ? 1 : 0));
}

/** Share of rows whose largest output is the true class, 0..1; 0 of no rows. */
export function accuracy(truth: Float32Array, outputs: Float32Array, numOutputs: number): number {
  if (truth.length === 0) return 0;
  return hits(truth, outputs, numOutputs).reduce((sum, hit) => sum + hit, 0) / truth.length;
}

export interface MajorityBaseline {
  /** Output index of the commonest class of the training rows, the first of several. */
  index: number;
  /** Share of the rows at hand that have this class. */
  accuracy: number;
}

/** What always naming the training rows' commonest class scores on `truth`: the yardstick for accuracy. */
export function majorityBaseline(
  trainTruth: Float32Array,
  truth: Float32Array,
  numOutputs: number,
): MajorityBaseline {
  const counts = new Float64Array(numOutputs);
  for (const label of trainTruth) counts[label]++;
  const index = counts.indexOf(Math.max(...counts));
  const right = truth.reduce((sum, label) => sum + (label === index ? 1 : 0), 0);
  return { index, accuracy: truth.length === 0 ? 0 : right / truth.length };
}
