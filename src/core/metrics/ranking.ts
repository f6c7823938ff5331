/**
 * @file Rows in the order of how strongly they are held to be of one class: what ROC, precision-recall and threshold
 * read. Rows of equal score are taken together, as scikit-learn does.
 */

/** One class against the rest, at each distinct score from the highest down; all arrays are `[distinct scores]`. */
export interface Ranking {
  thresholds: Float32Array;
  /** Rows of the class with at least that score. */
  truePositives: Uint32Array;
  /** Rows of other classes with at least that score. */
  falsePositives: Uint32Array;
  /** Rows of the class, and of the others. */
  positives: number;
  negatives: number;
}

/** Each row's output for one class, `[rows]`; `outputs` is `[rows, numOutputs]`. */
export function scoresOfClass(
  outputs: Float32Array,
  numOutputs: number,
  target: number,
): Float32Array {
  const scores = new Float32Array(outputs.length / numOutputs);
  for (let row = 0; row < scores.length; row++) scores[row] = outputs[row * numOutputs + target];
  return scores;
}

/** 1 for each row of that class, else 0, `[rows]`. */
export function isOfClass(truth: Float32Array, target: number): Uint8Array {
  return Uint8Array.from(truth, (label) => (label === target ? 1 : 0));
}

/**
 * Ranks rows by `scores`, `[rows]` and at least 0; `positive` is `[rows]` of 0 and 1.
 * scikit-learn's `_binary_clf_curve` with the score's own digits.
 */
export function rankRows(positive: Uint8Array, scores: Float32Array): Ranking {
  const keys = sortedKeys(positive, scores);
  const bits = new Uint32Array(keys.length);
  const truePositives = new Uint32Array(keys.length);
  const falsePositives = new Uint32Array(keys.length);
  let [found, taken, distinct] = [0, 0, 0];
  for (let at = keys.length - 1; at >= 0; at--) {
    found += keys[at] & 1;
    taken++;
    if (at > 0 && keys[at - 1] >>> 1 === keys[at] >>> 1) continue;
    bits[distinct] = keys[at] >>> 1;
    truePositives[distinct] = found;
    falsePositives[distinct] = taken - found;
    distinct++;
  }
  return {
    thresholds: new Float32Array(bits.buffer, 0, distinct),
    truePositives: truePositives.slice(0, distinct),
    falsePositives: falsePositives.slice(0, distinct),
    positives: found,
    negatives: taken - found,
  };
}

/**
 * Score and class of each row in one number, ascending: the bits of floats that are not negative are in the floats' own
 * order and leave the highest one free. Numbers sort without a comparison function, some ten times as fast.
 */
function sortedKeys(positive: Uint8Array, scores: Float32Array): Uint32Array {
  const bits = new Uint32Array(scores.slice().buffer);
  const keys = new Uint32Array(bits.length);
  for (let row = 0; row < keys.length; row++) keys[row] = (bits[row] << 1) | positive[row];
  return keys.sort();
}
