/**
 * @file Categorical cross-entropy: -log of the probability given to the true class.
 */
import { float } from '../pass';
import { addToLogSumExp, logSumExpStart } from '../softmax';
import type { LossKind } from './loss-kind';

const addTruth = 'truth += mix(vec4(0.0), z, equal(vec4(unit), target));';

/**
 * Of softmax's logits, so that no probability is rounded to 0: logsumexp(z) - Σ t z, with the target t being 1 at the
 * true class and 0 elsewhere, or what label smoothing makes of that.
 */
export function categoricalCrossentropyOfLogits(smoothing: number): LossKind {
  const smooth = (truth: string) =>
    smoothing === 0
      ? truth
      : `(${float(1 - smoothing)} * ${truth} + ${float(smoothing)} / numOutputs)`;
  const target = smooth('vec4(equal(vec4(unit), target))');
  return {
    target: 'class',
    start: `${logSumExpStart} vec4 truth = vec4(0.0);`,
    each: `${addToLogSumExp} ${smoothing === 0 ? addTruth : `truth += z * ${target};`}`,
    end: 'vec4 known = highest + log(total), loss = known - truth;',
    gradient: `exp(z - known) - ${target}`,
  };
}

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
