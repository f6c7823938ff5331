/**
 * @file The list of optimizers.
 */
import type { Optimizer } from '@/core/training/optimizers';
import { createAdam } from './adam';
import type { OptimizerOp } from './optimizer-op';
import { createRmsprop } from './rmsprop';
import { createSgd } from './sgd';

/** The op of any optimizer. */
export function createOptimizer(optimizer: Optimizer): OptimizerOp {
  switch (optimizer.kind) {
    case 'adam':
      return createAdam(optimizer);
    case 'sgd':
      return createSgd(optimizer);
    case 'rmsprop':
      return createRmsprop(optimizer);
  }
}
