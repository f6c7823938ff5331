/**
 * @file The optimizers of this device: a new one is one file and one line here.
 */
import type { Optimizer, OptimizerName } from '@/core/training/optimizers';
import { adam } from './adam';
import type { OptimizerKind } from './optimizer-kind';
import { rmsprop } from './rmsprop';
import { sgd } from './sgd';

const optimizerKinds: { [Kind in OptimizerName]: OptimizerKind<Kind> } = { adam, rmsprop, sgd };

/** How this device does an optimizer; its functions take that very optimizer. */
export function optimizerKind(optimizer: Optimizer): OptimizerKind<Optimizer['kind']> {
  return optimizerKinds[optimizer.kind] as OptimizerKind<Optimizer['kind']>;
}
