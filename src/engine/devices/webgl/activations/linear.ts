/**
 * @file The identity.
 */
import type { ActivationKind } from './activation-kind';

export const linear: ActivationKind = {
  value: 'z',
  slope: 'vec4(1.0)',
};
