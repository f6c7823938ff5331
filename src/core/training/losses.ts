/**
 * @file The losses by Keras's names, and which task each is for.
 */

export const lossNames = [
  'categorical_crossentropy',
  'sparse_categorical_crossentropy',
  'binary_crossentropy',
  'mean_absolute_error',
  'mean_squared_error',
  'huber',
  'log_cosh',
] as const;
export type LossName = (typeof lossNames)[number];

/** Losses that fit a task, the usual one first. */
export const lossesByTask = {
  classification: [
    'categorical_crossentropy',
    'sparse_categorical_crossentropy',
    'binary_crossentropy',
  ],
  regression: ['mean_absolute_error', 'mean_squared_error', 'huber', 'log_cosh'],
} as const satisfies Record<string, readonly LossName[]>;

/** What a loss is about: one of several classes, one of two by a single probability, or a value. */
export type LossTarget = 'class' | 'binary' | 'value';

export const lossTargets: Record<LossName, LossTarget> = {
  categorical_crossentropy: 'class',
  sparse_categorical_crossentropy: 'class',
  binary_crossentropy: 'binary',
  mean_absolute_error: 'value',
  mean_squared_error: 'value',
  huber: 'value',
  log_cosh: 'value',
};

/** Losses that have Keras's `label_smoothing`. */
export function hasLabelSmoothing(loss: LossName): boolean {
  return loss === 'categorical_crossentropy' || loss === 'binary_crossentropy';
}

/**
 * Where a target of 1 and a target of 0 go under label smoothing, as in Keras: y · (1 - smoothing) + smoothing / classes.
 */
export function smoothedTargets(smoothing: number, classes: number): { on: number; off: number } {
  return { on: 1 - smoothing + smoothing / classes, off: smoothing / classes };
}
