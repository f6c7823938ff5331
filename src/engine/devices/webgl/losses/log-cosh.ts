/**
 * @file The mean over outputs of log cosh e = |e| + log((1 + e^(-2 |e|)) / 2): like the error's square where small, like
 * its size where large. Its slope is tanh e; beyond ±10 that is ±1 in 32 bits, where some drivers' tanh overflows.
 */
import type { LossKind } from './loss-kind';

export const logCosh: LossKind = {
  target: 'value',
  start: 'vec4 total = vec4(0.0);',
  each: '{ vec4 size = abs(z - target); total += size + log(0.5 + 0.5 * exp(-2.0 * size)); }',
  end: 'vec4 loss = total / numOutputs, known = vec4(0.0);',
  gradient: 'tanh(clamp(z - target, -10.0, 10.0)) / numOutputs',
};
