/**
 * @file The slope of each loss by a row's outputs.
 */
import type { Activation } from '../activations';
import { smoothedTargets, type LossName } from '../../training/losses';

export interface LossSettings {
  loss: LossName;
  /** Keras's `label_smoothing` of cross-entropies; 0 for none. */
  labelSmoothing: number;
}

/** The gradient of one row's loss by its outputs, or by the sums before the last activation; `truth` is a class's index or a value. */
type RowGradient = (outputs: Float64Array, truth: number, labelSmoothing: number) => Float64Array;

interface LossMath {
  byOutputs: RowGradient;
  /** The activation with which it cancels out, and the gradient by what is before that. */
  byLogits?: { activation: Activation; gradient: RowGradient };
}

/** A loss that is a mean over the outputs of a function of their errors, from that function's slope. */
function ofErrors(slope: (error: number) => number): LossMath {
  return {
    byOutputs: (outputs, truth) => outputs.map((value) => slope(value - truth) / outputs.length),
  };
}

function classTargets(classes: number, truth: number, labelSmoothing: number): Float64Array {
  const { on, off } = smoothedTargets(labelSmoothing, classes);
  return new Float64Array(classes).map((_, i) => (i === truth ? on : off));
}

const crossentropy: LossMath = {
  byOutputs(outputs, truth, labelSmoothing) {
    const sum = outputs.reduce((total, value) => total + value, 0);
    const targets = classTargets(outputs.length, truth, labelSmoothing);
    return outputs.map((value, i) => 1 / sum - targets[i] / value);
  },
  byLogits: {
    activation: 'softmax',
    gradient(outputs, truth, labelSmoothing) {
      const targets = classTargets(outputs.length, truth, labelSmoothing);
      return outputs.map((value, i) => value - targets[i]);
    },
  },
};

const binaryTarget = (truth: number, labelSmoothing: number) =>
  classTargets(2, truth, labelSmoothing)[1];

const binary: LossMath = {
  byOutputs(outputs, truth, labelSmoothing) {
    const target = binaryTarget(truth, labelSmoothing);
    return outputs.map((p) => ((1 - target) / (1 - p) - target / p) / outputs.length);
  },
  byLogits: {
    activation: 'sigmoid',
    gradient(outputs, truth, labelSmoothing) {
      const target = binaryTarget(truth, labelSmoothing);
      return outputs.map((p) => (p - target) / outputs.length);
    },
  },
};

const losses: Record<LossName, LossMath> = {
  categorical_crossentropy: crossentropy,
  sparse_categorical_crossentropy: crossentropy,
  binary_crossentropy: binary,
  mean_squared_error: ofErrors((error) => 2 * error),
  mean_absolute_error: ofErrors(Math.sign),
  huber: ofErrors((error) => Math.max(-1, Math.min(1, error))),
  log_cosh: ofErrors(Math.tanh),
};

/** True where the loss and the last activation cancel out, so that the gradient is taken before the activation. */
export function isByLogits(loss: LossName, activation: Activation): boolean {
  return losses[loss].byLogits?.activation === activation;
}

/** The gradient of one row's loss by its outputs, or by what is before the activation where `byLogits`. */
export function lossGradient(
  { loss, labelSmoothing }: LossSettings,
  outputs: Float64Array,
  truth: number,
  byLogits: boolean,
): Float64Array {
  const math = losses[loss];
  const gradient = (byLogits && math.byLogits?.gradient) || math.byOutputs;
  return gradient(outputs, truth, labelSmoothing);
}
