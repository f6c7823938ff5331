/**
 * @file The arrays that an optimizer keeps beside the weights, the same on every device, so that a state goes from one
 * device to another.
 */
import { sizeOf, weightSpecs, type NetworkPlan } from '../network/plan';
import type { Optimizer } from './optimizers';

/**
 * What each of the optimizer's slots is filled with before the first step. They are: adam m, v; sgd the velocity where
 * there is momentum; rmsprop the mean square, then the mean gradient where it is centred, then the velocity where there
 * is momentum.
 */
export function slotStarts(optimizer: Optimizer): number[] {
  switch (optimizer.kind) {
    case 'adam':
      return [0, 0];
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
