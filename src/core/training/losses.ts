/**
 * @file The losses by Keras's names, and which task each is for.
 */

export const lossNames = [
  'categorical_crossentropy',
  'mean_absolute_error',
  'mean_squared_error',
] as const;
export type LossName = (typeof lossNames)[number];

/** Losses that fit a task, the usual one first. */
export const lossesByTask = {
  classification: ['categorical_crossentropy'],
  regression: ['mean_absolute_error', 'mean_squared_error'],
} as const satisfies Record<string, readonly LossName[]>;
