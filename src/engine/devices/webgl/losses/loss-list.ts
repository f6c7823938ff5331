/**
 * @file The losses of this device: a new one is one file and one line here.
 */
import type { Activation } from '@/core/network/activations';
import type { TrainerSpec } from '../../../device';
import { binaryCrossentropy } from './binary-crossentropy';
import {
  categoricalCrossentropy,
  categoricalCrossentropyOfLogits,
} from './categorical-crossentropy';
import { huber } from './huber';
import { logCosh } from './log-cosh';
import type { LossKind } from './loss-kind';
import { meanAbsoluteError } from './mean-absolute-error';
import { meanSquaredError } from './mean-squared-error';

/** What the network's last passes depend on. */
export type LossSpec = Pick<TrainerSpec, 'loss' | 'labelSmoothing'>;

/** How a loss is computed after that output activation, and whether from the logits instead of the activations. */
export function lossKind(spec: LossSpec, output: Activation): LossKind & { ofLogits: boolean } {
  const { loss, labelSmoothing = 0 } = spec;
  const of = (kind: LossKind, ofLogits = false) => ({ ...kind, ofLogits });
  switch (loss) {
    case 'categorical_crossentropy':
    case 'sparse_categorical_crossentropy':
      return output === 'softmax'
        ? of(categoricalCrossentropyOfLogits(labelSmoothing), true)
        : of(categoricalCrossentropy);
    case 'binary_crossentropy':
      return of(binaryCrossentropy(labelSmoothing), true);
    case 'mean_absolute_error':
      return of(meanAbsoluteError);
    case 'mean_squared_error':
      return of(meanSquaredError);
    case 'huber':
      return of(huber);
    case 'log_cosh':
      return of(logCosh);
  }
}
