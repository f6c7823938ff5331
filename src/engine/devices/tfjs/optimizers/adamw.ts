/**
 * @file AdamW, I. Loshchilov and F. Hutter, 2019, as in Keras: every weight, biases among them, first loses the share
 * rate · weight decay of itself, then Adam takes its step.
 * Source: keras/src/optimizers/adamw.py and base_optimizer.py.
 */
import { mul } from '@tensorflow/tfjs-core';
import { adam } from './adam';
import type { OptimizerKind } from './optimizer-kind';

/** Slots: m, then v. */
export const adamw: OptimizerKind<'adamw'> = {
  update(optimizer, update) {
    const { weight, learningRate } = update;
    weight.assign(mul(weight, 1 - learningRate * optimizer.weightDecay));
    adam.update({ ...optimizer, kind: 'adam' }, update);
  },
};
