/**
 * @file Rectified linear: max(z, 0), with slope 0 at 0.
 */
import type { ActivationKind } from './activation-kind';

export const relu: ActivationKind = {
  value: 'max(z, 0.0)',
  slope: 'vec4(greaterThan(a, vec4(0.0)))',
};
