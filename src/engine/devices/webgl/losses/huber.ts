/**
 * @file Huber's loss, P. Huber, 1964, with Keras's delta of 1: the mean over outputs of half the square of small errors
 * and the size less 1/2 of large ones, which is c · (e - c / 2) with c the error e clipped to ±1.
 */
import type { LossKind } from './loss-kind';

export const huber: LossKind = {
  target: 'value',
  start: 'vec4 total = vec4(0.0);',
  each: '{ vec4 clipped = clamp(z - target, -1.0, 1.0); total += clipped * (z - target - 0.5 * clipped); }',
  end: 'vec4 loss = total / numOutputs, known = vec4(0.0);',
  gradient: 'clamp(z - target, -1.0, 1.0) / numOutputs',
};
