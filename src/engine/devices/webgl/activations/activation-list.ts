/**
 * @file The activations of this device that work number by number: a new one is one file and one line here.
 * Softmax, which works on rows, is in `softmax.ts`.
 */
import type { Activation } from '@/core/network/activations';
import type { ActivationKind } from './activation-kind';
import { elu } from './elu';
import { linear } from './linear';
import { relu } from './relu';
import { sigmoid } from './sigmoid';
import { tanh } from './tanh';

export const activationKinds: Record<Exclude<Activation, 'softmax'>, ActivationKind> = {
  linear,
  relu,
  sigmoid,
  tanh,
  elu,
};
