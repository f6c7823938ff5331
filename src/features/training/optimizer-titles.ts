import type { OptimizerName } from '@/core/training/optimizers';

/** The optimizers in words. */
export const optimizerTitles: Record<OptimizerName, string> = {
  adam: 'Adam',
  sgd: 'SGD',
  rmsprop: 'RMSprop',
};
