/**
 * @file How many numbers each layer has, as the last column of Keras's `model.summary()`.
 */
import { sizeOf, weightSpecs, type NetworkPlan } from './plan';

/** Weights of each layer of the plan, trainable or not, `[layers]`; NaN where a width is not a number. */
export function layerParameters(plan: NetworkPlan): number[] {
  const counts = plan.layers.map(() => 0);
  for (const { layer, shape } of weightSpecs(plan)) counts[layer] += sizeOf(shape);
  return counts;
}
