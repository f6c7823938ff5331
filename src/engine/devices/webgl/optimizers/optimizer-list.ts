/**
 * @file The optimizers of this device: a new one is one file and one line here.
 */
import type { Optimizer, OptimizerName } from '@/core/training/optimizers';
import { adadelta } from './adadelta';
import { adagrad } from './adagrad';
import { adam } from './adam';
import { adamax } from './adamax';
import { adamw } from './adamw';
import { nadam } from './nadam';
import type { OptimizerKind } from './optimizer-kind';
import { rmsprop } from './rmsprop';
import { sgd } from './sgd';

const optimizerKinds: { [Kind in OptimizerName]: OptimizerKind<Kind> } = {
  adam,
  sgd,
  rmsprop,
  adagrad,
  adadelta,
  adamw,
  adamax,
  nadam,
};

/** How this device does an optimizer; its functions take that very optimizer. */
export function optimizerKind(optimizer: Optimizer): OptimizerKind<Optimizer['kind']> {
  return optimizerKinds[optimizer.kind] as OptimizerKind<Optimizer['kind']>;
}
