/**
 * @file The losses of this device: a new one is one file and one line here.
 */
import type { LossName } from '@/core/training/losses';
import { binaryCrossentropy } from './binary-crossentropy';
import { categoricalCrossentropy } from './categorical-crossentropy';
import { huber } from './huber';
import { logCosh } from './log-cosh';
import type { LossKind } from './loss-kind';
import { meanAbsoluteError } from './mean-absolute-error';
import { meanSquaredError } from './mean-squared-error';

export const lossKinds: Record<LossName, LossKind> = {
  categorical_crossentropy: categoricalCrossentropy,
  // The same arithmetic: Keras's two names differ in how targets are written, and here they are class numbers always.
  sparse_categorical_crossentropy: categoricalCrossentropy,
  binary_crossentropy: binaryCrossentropy,
  mean_absolute_error: meanAbsoluteError,
  mean_squared_error: meanSquaredError,
  huber,
  log_cosh: logCosh,
};
