/**
 * @file Binary cross-entropy of one sigmoid unit: -log of the probability given to the true one of two classes.
 */
import { float } from '../pass';
import type { LossKind } from './loss-kind';

/**
 * Of the logit, so that no probability is rounded to 0: max(z, 0) - z t + log(1 + e^-|z|), with the target t being the
 * class, 0 or 1, or what label smoothing makes of it.
 */
export function binaryCrossentropy(smoothing: number): LossKind {
  const target =
    smoothing === 0 ? 'target' : `(${float(1 - smoothing)} * target + ${float(smoothing / 2)})`;
  return {
    target: 'binary',
    start: 'vec4 logit = vec4(0.0);',
    each: 'logit = z;',
    end: `vec4 known = vec4(0.0);
  vec4 loss = max(logit, 0.0) - logit * ${target} + log(1.0 + exp(-abs(logit)));`,
    gradient: `1.0 / (1.0 + exp(-z)) - ${target}`,
  };
}
