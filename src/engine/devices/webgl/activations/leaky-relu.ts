/**
 * @file Leaky rectified linear: z above 0, 0.2 · z below.
 */
import { leakySlope } from '@/core/network/activations';
import { float } from '../pass';
import type { ActivationKind } from './activation-kind';

export const leakyRelu: ActivationKind = {
  value: `max(z, ${float(leakySlope)} * z)`,
  slope: `mix(vec4(${float(leakySlope)}), vec4(1.0), vec4(greaterThan(a, vec4(0.0))))`,
};
