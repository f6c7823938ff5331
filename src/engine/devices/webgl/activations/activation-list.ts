/**
 * @file The activations of this device that work number by number: a new one is one file and one line here.
 * Softmax, which works on rows, is in `softmax.ts`.
 */
import type { Activation } from '@/core/network/activations';
import type { ActivationKind } from './activation-kind';
import { elu } from './elu';
import { gelu } from './gelu';
import { leakyRelu } from './leaky-relu';
import { linear } from './linear';
import { relu } from './relu';
import { selu } from './selu';
import { sigmoid } from './sigmoid';
import { silu } from './silu';
import { softplus } from './softplus';
import { tanh } from './tanh';

export const activationKinds: Record<Exclude<Activation, 'softmax'>, ActivationKind> = {
  linear,
  relu,
  sigmoid,
  tanh,
  elu,
  selu,
  gelu,
  silu,
  softplus,
  leaky_relu: leakyRelu,
};
