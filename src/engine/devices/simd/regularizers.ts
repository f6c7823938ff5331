/**
 * @file The penalties on kernels: what they add to the loss, and to the gradients.
 */
import { penaltiesOf } from '@/core/network/penalties';
import type { NetworkPlan } from '@/core/network/plan';
import type { Kernels } from './kernels';
import { findParameter, layoutOf, paddedSize, type Parameters } from './parameters';

export interface Regularizers {
  /** The sum of all penalties at the present weights. */
  penalty(): number;
  addGradients(): void;
}

/** The regularizers of a plan, or null where it has none. */
export function createRegularizers(
  plan: NetworkPlan,
  kernels: Kernels,
  parameters: Parameters,
): Regularizers | null {
  const penalties = penaltiesOf(plan).map((one) => ({
    ...one,
    kernel: findParameter(parameters, one.layer, 'kernel'),
  }));
  if (penalties.length === 0) return null;
  return {
    penalty: () =>
      penalties.reduce((sum, { kernel, l1, l2 }) => {
        const { rows, width, stride } = layoutOf(kernel.spec);
        return sum + kernels.penalty(kernel.value, rows, width, stride, l1, l2);
      }, 0),
    addGradients() {
      for (const { kernel, l1, l2 } of penalties) {
        const count = paddedSize(kernel.spec);
        kernels.addPenaltyGradient(kernel.value, kernel.gradient, count, l1, l2);
      }
    },
  };
}
