/**
 * @file The regularizers in float64 loops.
 */
import { penaltiesOf } from '@/core/network/penalties';
import { weightSpecs, type NetworkPlan } from '@/core/network/plan';

/** The sum of a plan's penalties at these weights, `Σ l1 · |w| + l2 · w²` over each penalized kernel. */
export function referencePenalty(
  plan: NetworkPlan,
  weights: readonly (readonly number[])[],
): number {
  const specs = weightSpecs(plan);
  let total = 0;
  for (const { layer, l1, l2 } of penaltiesOf(plan)) {
    const at = specs.findIndex((spec) => spec.layer === layer && spec.name === 'kernel');
    for (const w of weights[at]) total += l1 * Math.abs(w) + l2 * w * w;
  }
  return total;
}
