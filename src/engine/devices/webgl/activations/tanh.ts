/**
 * @file Hyperbolic tangent. Beyond ±10 it is ±1 in 32 bits, where some drivers' tanh overflows.
 */
import type { ActivationKind } from './activation-kind';

export const tanh: ActivationKind = {
  value: 'tanh(clamp(z, -10.0, 10.0))',
  slope: '1.0 - a * a',
};
