/**
 * @file Sigmoid linear unit, also called swish: z · sigmoid(z), which falls and rises, so that its value does not tell
 * its slope.
 */
import type { ActivationKind } from './activation-kind';

const sigmoid = '(1.0 / (1.0 + exp(-z)))';

export const silu: ActivationKind = {
  value: `z * ${sigmoid}`,
  slope: `${sigmoid} * (1.0 + z * (1.0 - ${sigmoid}))`,
  needsInput: true,
};
