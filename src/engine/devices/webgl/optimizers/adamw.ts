/**
 * @file AdamW, I. Loshchilov and F. Hutter, 2019, as in Keras: every weight, biases among them, first loses the share
 * rate · weight decay of itself, then Adam takes its step.
 */
import { adam } from './adam';
import type { OptimizerKind } from './optimizer-kind';

/** Slots: m, then v. */
export const adamw: OptimizerKind<'adamw'> = {
  rates: (optimizer, learningRate, step) => ({
    ...adam.rates({ ...optimizer, kind: 'adam' }, learningRate, step),
    rateOfDecay: learningRate * optimizer.weightDecay,
  }),
  update: (optimizer) => `
  weight -= rateOfDecay * weight;
  ${adam.update({ ...optimizer, kind: 'adam' })}`,
};
