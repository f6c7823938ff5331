/**
 * @file Mean squared error: the mean over outputs of the squared difference to the target.
 */
import type { LossKind } from './loss-kind';

export const meanSquaredError: LossKind = {
  target: 'value',
  start: 'vec4 squares = vec4(0.0);',
  each: 'squares += (z - target) * (z - target);',
  end: 'vec4 loss = squares / numOutputs, known = vec4(0.0);',
  gradient: '2.0 * (z - target) / numOutputs',
};
