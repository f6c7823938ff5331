/**
 * @file Gaussian error linear unit: z times the share of the standard normal numbers below z, which falls and rises, so
 * that its value does not tell its slope. The share is made by the error function's approximation 7.1.26 of
 * M. Abramowitz and I. Stegun, 1964, which is right to 1.5e-7.
 */
import type { ActivationKind } from './activation-kind';

const normalShare = `vec4 normalShare(vec4 z) {
  vec4 t = 1.0 / (1.0 + ${0.3275911 * Math.SQRT1_2} * abs(z));
  vec4 series = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
  vec4 outside = 0.5 * series * exp(-0.5 * z * z);
  return mix(outside, 1.0 - outside, vec4(greaterThan(z, vec4(0.0))));
}`;

export const gelu: ActivationKind = {
  functions: [normalShare],
  value: 'z * normalShare(z)',
  slope: `normalShare(z) + z * ${1 / Math.sqrt(2 * Math.PI)} * exp(-0.5 * z * z)`,
  needsInput: true,
};
