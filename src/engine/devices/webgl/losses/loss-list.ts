/**
 * @file The losses of this device: a new one is one file and one line here.
 */
import type { Activation } from '@/core/network/activations';
import type { LossName } from '@/core/training/losses';
import {
  categoricalCrossentropy,
  categoricalCrossentropyOfLogits,
} from './categorical-crossentropy';
import type { LossKind } from './loss-kind';
import { meanAbsoluteError } from './mean-absolute-error';
import { meanSquaredError } from './mean-squared-error';

const lossKinds: Record<LossName, LossKind> = {
  categorical_crossentropy: categoricalCrossentropy,
  mean_absolute_error: meanAbsoluteError,
  mean_squared_error: meanSquaredError,
};

/** Losses that go straight from the logits of softmax. */
const ofLogits: Partial<Record<LossName, LossKind>> = {
  categorical_crossentropy: categoricalCrossentropyOfLogits,
};

/** How a loss is computed after that output activation, and whether from the logits instead of the activations. */
export function lossKind(loss: LossName, output: Activation): LossKind & { ofLogits: boolean } {
  const special = output === 'softmax' ? ofLogits[loss] : undefined;
  return { ...(special ?? lossKinds[loss]), ofLogits: special !== undefined };
}
