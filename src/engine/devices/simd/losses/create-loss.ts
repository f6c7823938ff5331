/**
 * @file The list of losses.
 */
import type { Activation } from '@/core/network/activations';
import type { LossName } from '@/core/training/losses';
import { createBinaryCrossEntropy } from './binary-cross-entropy';
import { createCrossEntropy } from './cross-entropy';
import type { LossContext, LossOp } from './loss-op';
import { createRegressionLoss } from './regression';

/** The op of any loss, for outputs of that activation. */
export function createLoss(loss: LossName, activation: Activation, context: LossContext): LossOp {
  switch (loss) {
    case 'categorical_crossentropy':
    case 'sparse_categorical_crossentropy':
      return createCrossEntropy(context, activation);
    case 'binary_crossentropy':
      return createBinaryCrossEntropy(context, activation);
    case 'mean_squared_error':
      return createRegressionLoss(context, 'meanSquaredError');
    case 'mean_absolute_error':
      return createRegressionLoss(context, 'meanAbsoluteError');
    case 'huber':
      return createRegressionLoss(context, 'huber');
    case 'log_cosh':
      return createRegressionLoss(context, 'logCosh');
  }
}
