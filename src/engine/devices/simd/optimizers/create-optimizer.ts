/**
 * @file The list of optimizers.
 */
import type { Optimizer } from '@/core/training/optimizers';
import { createAdadelta } from './adadelta';
import { createAdagrad } from './adagrad';
import { createAdam } from './adam';
import { createAdamax } from './adamax';
import { createAdamw } from './adamw';
import { createNadam } from './nadam';
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
    case 'adagrad':
      return createAdagrad(optimizer);
    case 'adadelta':
      return createAdadelta(optimizer);
    case 'adamw':
      return createAdamw(optimizer);
    case 'adamax':
      return createAdamax(optimizer);
    case 'nadam':
      return createNadam(optimizer);
  }
}
