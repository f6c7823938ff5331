/**
 * @file Scaled exponential linear unit, G. Klambauer et al., 2017: scale · z above 0, scale · alpha · (e^z - 1) below.
 */
import { selu as constants } from '@/core/network/activations';
import { float } from '../pass';
import type { ActivationKind } from './activation-kind';

const scale = float(constants.scale);
const below = float(constants.scale * constants.alpha);

export const selu: ActivationKind = {
  value: `mix(${below} * (exp(min(z, 0.0)) - 1.0), ${scale} * z, vec4(greaterThan(z, vec4(0.0))))`,
  slope: `mix(a + ${below}, vec4(${scale}), vec4(greaterThan(a, vec4(0.0))))`,
};
