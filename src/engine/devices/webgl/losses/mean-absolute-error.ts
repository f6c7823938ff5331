/**
 * @file Mean absolute error: the mean over outputs of the absolute difference to the target; its slope is 0 where they
 * are equal, as in Keras.
 */
import type { LossKind } from './loss-kind';

export const meanAbsoluteError: LossKind = {
  target: 'value',
  start: 'vec4 differences = vec4(0.0);',
  each: 'differences += abs(z - target);',
  end: 'vec4 loss = differences / numOutputs, known = vec4(0.0);',
  gradient: 'sign(z - target) / numOutputs',
};
