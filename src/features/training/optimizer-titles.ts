import type { OptimizerName } from '@/core/training/optimizers';

/** The optimizers by their names, which are the same in every language; the usual ones first. */
export const optimizerTitles: Record<OptimizerName, string> = {
  adam: 'Adam',
  sgd: 'SGD',
  rmsprop: 'RMSprop',
  adamw: 'AdamW',
  nadam: 'Nadam',
  adamax: 'Adamax',
  adagrad: 'Adagrad',
  adadelta: 'Adadelta',
};
