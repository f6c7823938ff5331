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
import type { OptimizerKind, Update } from './optimizer-kind';
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

/** One step of one weight. */
export function updateWeight(optimizer: Optimizer, update: Update): void {
  const kind = optimizerKinds[optimizer.kind] as OptimizerKind<typeof optimizer.kind>;
  kind.update(optimizer as never, update);
}
