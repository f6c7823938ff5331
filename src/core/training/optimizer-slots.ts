/**
 * @file The arrays that an optimizer keeps beside the weights, the same on every device, so that a state goes from one
 * device to another.
 */
import { sizeOf, weightSpecs, type NetworkPlan } from '../network/plan';
import type { Optimizer } from './optimizers';

/**
 * What each of the optimizer's slots is filled with before the first step. They are: adam, adamw and nadam m, v; adamax
 * m, u; adagrad the sum of squares; adadelta the mean square of gradients, then of changes; sgd the velocity where
 * there is momentum; rmsprop the mean square, then the mean gradient where it is centred, then the velocity where there
 * is momentum.
 */
export function slotStarts(optimizer: Optimizer): number[] {
  switch (optimizer.kind) {
    case 'adam':
    case 'adamw':
    case 'adamax':
    case 'nadam':
    case 'adadelta':
      return [0, 0];
    case 'adagrad':
      return [optimizer.initialAccumulatorValue];
    case 'sgd':
      return optimizer.momentum > 0 ? [0] : [];
    case 'rmsprop':
      return [0, ...(optimizer.centered ? [0] : []), ...(optimizer.momentum > 0 ? [0] : [])];
  }
}

/** The slots before the first step, `[slot][trainable weight]` in the order of the trainable `weightSpecs`. */
export function initialSlots(optimizer: Optimizer, plan: NetworkPlan): Float32Array[][] {
  const trainable = weightSpecs(plan).filter((spec) => spec.trainable);
  return slotStarts(optimizer).map((start) =>
    trainable.map(({ shape }) => new Float32Array(sizeOf(shape)).fill(start)),
  );
}
