import type { LossName } from '@/core/training/losses';

/** What each loss is good for, in one line. */
export const lossHints: Record<LossName, string> = {
  categorical_crossentropy:
    'How little probability the true class gets. The usual choice for classes.',
  sparse_categorical_crossentropy:
    'The same numbers as categorical_crossentropy: Keras’s name for it where classes are written 0, 1, 2.',
  binary_crossentropy:
    'For two classes: one sigmoid unit that gives the probability of the second.',
  mean_absolute_error: 'How far off, on average. A few extreme values do not decide.',
  mean_squared_error: 'Squares of how far off: large errors count most.',
  huber:
    'Squares errors below 1 and counts larger ones as they are: smooth, and calm about extremes.',
  log_cosh: 'Nearly mean_squared_error for small errors, mean_absolute_error for large ones.',
};
