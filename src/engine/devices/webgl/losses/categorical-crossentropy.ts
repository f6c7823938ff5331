/**
 * @file Categorical cross-entropy: -log of the probability given to the true class.
 */
import { addToLogSumExp, logSumExpStart } from '../softmax';
import type { LossKind } from './loss-kind';

const addTruth = 'truth += mix(vec4(0.0), z, equal(vec4(unit), target));';

/** Of softmax's logits, so that no probability is rounded to 0: logsumexp(z) - z[true class]. */
export const categoricalCrossentropyOfLogits: LossKind = {
  target: 'class',
  start: `${logSumExpStart} vec4 truth = vec4(0.0);`,
  each: `${addToLogSumExp} ${addTruth}`,
  end: 'vec4 known = highest + log(total), loss = known - truth;',
  gradient: 'exp(z - known) - vec4(equal(vec4(unit), target))',
};

/** Of other activations as Keras: outputs divided by their sum, clipped to [1e-7, 1 - 1e-7], then -log. */
export const categoricalCrossentropy: LossKind = {
  target: 'class',
  start: 'vec4 total = vec4(0.0), truth = vec4(0.0);',
  each: `total += z; ${addTruth}`,
  end: `vec4 share = truth / total, clipped = clamp(share, 1e-7, 1.0 - 1e-7);
  vec4 loss = -log(clipped), known = mix(vec4(0.0), 1.0 / total, equal(share, clipped));`,
  // No gradient passes where the share was clipped, which `known` = 0 says.
  gradient:
    'known - mix(vec4(0.0), 1.0 / z, bvec4(vec4(equal(vec4(unit), target)) * vec4(notEqual(known, vec4(0.0)))))',
};
