/**
 * @file Which kernels are held small, and by how much.
 */
import type { NetworkPlan } from './plan';

/** A dense layer's penalty on its kernel w: l1 · Σ|w| + l2 · Σw², Keras's `L1L2`. */
export interface Penalty {
  /** Index into `plan.layers`. */
  layer: number;
  l1: number;
  l2: number;
}

/** The penalties of a plan, in the order of its layers; none where all are 0. */
export function penaltiesOf({ layers }: NetworkPlan): Penalty[] {
  return layers.flatMap((planned, layer) => {
    if (planned.kind !== 'dense') return [];
    const { l1 = 0, l2 = 0 } = planned;
    return l1 > 0 || l2 > 0 ? [{ layer, l1, l2 }] : [];
  });
}
