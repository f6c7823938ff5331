/**
 * @file The losses of this device: a new one is one file and one line here.
 */
import type { LossName } from '@/core/training/losses';
import { categoricalCrossentropy } from './categorical-crossentropy';
import type { LossKind } from './loss-kind';
import { meanAbsoluteError } from './mean-absolute-error';
import { meanSquaredError } from './mean-squared-error';

export const lossKinds: Record<LossName, LossKind> = {
  categorical_crossentropy: categoricalCrossentropy,
  mean_absolute_error: meanAbsoluteError,
  mean_squared_error: meanSquaredError,
};
