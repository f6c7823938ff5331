/**
 * @file Logistic sigmoid: 1 / (1 + e^-z).
 */
import type { ActivationKind } from './activation-kind';

export const sigmoid: ActivationKind = {
  value: '1.0 / (1.0 + exp(-z))',
  slope: 'a * (1.0 - a)',
};
