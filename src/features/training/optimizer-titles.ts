import type { Clipping } from '@/core/training/clipping';
import type { OptimizerName } from '@/core/training/optimizers';

/** The optimizers in words, the usual ones first. */
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

/** Each of them in one line. */
export const optimizerHints: Record<OptimizerName, string> = {
  adam: 'A step of its own for every weight, by the mean and the size of its gradients. A good first choice.',
  sgd: 'Plain steps down the gradient. Momentum makes it roll on; it wants a larger rate than Adam.',
  rmsprop: 'Divides each gradient by its usual size, so that all weights move at a like pace.',
  adamw: 'Adam that also shrinks every weight a little at each step, against overfitting.',
  nadam: 'Adam that looks ahead along its momentum.',
  adamax:
    'Adam by the largest gradient instead of the mean square: calmer where gradients are rare.',
  adagrad:
    'Steps that only ever get smaller, least for weights that have moved much. Wants a large rate.',
  adadelta: 'Adagrad that forgets, with a pace of its own: begin with a rate of 1.',
};

/** The kinds of gradient clipping in words. */
export const clippingTitles: Record<Clipping['kind'], string> = {
  none: 'None',
  clipvalue: 'Each entry (clipvalue)',
  clipnorm: 'Each weight array’s norm (clipnorm)',
  global_clipnorm: 'The norm of all (global_clipnorm)',
};

/** Each of them in one line. */
export const clippingHints: Record<Clipping['kind'], string> = {
  none: 'Gradients are used as they are.',
  clipvalue: 'Every entry of every gradient is held between minus and plus the limit.',
  clipnorm: 'Each kernel’s and each bias’s gradient is shortened to the limit where it is longer.',
  global_clipnorm:
    'All gradients together are shortened to the limit where they are longer; their direction stays.',
};
