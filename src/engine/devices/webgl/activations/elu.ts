/**
 * @file Exponential linear unit: z above 0, e^z - 1 below.
 */
import type { ActivationKind } from './activation-kind';

export const elu: ActivationKind = {
  value: 'mix(exp(min(z, 0.0)) - 1.0, z, vec4(greaterThan(z, vec4(0.0))))',
  slope: 'mix(a + 1.0, vec4(1.0), vec4(greaterThan(a, vec4(0.0))))',
};
