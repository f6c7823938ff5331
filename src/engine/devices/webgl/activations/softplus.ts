/**
 * @file Softplus: log(1 + e^z), which is max(z, 0) + log(1 + e^-|z|); its slope is the sigmoid of z.
 */
import type { ActivationKind } from './activation-kind';

export const softplus: ActivationKind = {
  value: 'max(z, 0.0) + log(1.0 + exp(-abs(z)))',
  slope: '1.0 - exp(-a)',
};
