/**
 * @file The penalties on kernels: their sum, in two passes of its own, and what they add to the gradients.
 */
import { penaltiesOf, type Penalty } from '@/core/network/penalties';
import type { NetworkPlan } from '@/core/network/plan';
import {
  arraySums,
  trainableArrays,
  withinArray,
  type ArraySums,
  type PlacedArray,
} from './array-sums';
import type { Graphics } from './context';
import { float } from './pass';
import type { Sheet } from './sheet';

interface Penalized {
  array: PlacedArray;
  penalty: Penalty;
}

function penalizedKernels(sheets: readonly Sheet[], plan: NetworkPlan): Penalized[] {
  const penalties = penaltiesOf(plan);
  return trainableArrays(sheets, plan).flatMap((array) => {
    const penalty = penalties.find(({ layer }) => layer === array.layer);
    return penalty && array.name === 'kernel' ? [{ array, penalty }] : [];
  });
}

/** The passes that leave the sum of all penalties at the present weights in a texel; null where there are none. */
export function penaltySum(
  graphics: Graphics,
  sheets: readonly Sheet[],
  plan: NetworkPlan,
): ArraySums | null {
  const kernels = penalizedKernels(sheets, plan);
  if (kernels.length === 0) return null;
  const summand = {
    reads: (sheet: Sheet) => ({ inputs: { weights: sheet.grids[0] } }),
    statements(array: PlacedArray) {
      const { l1, l2 } = kernels.find((one) => one.array === array)!.penalty;
      return `vec4 w = gridRow(weights, x, y); total += ${float(l1)} * abs(w) + ${float(l2)} * w * w;`;
    },
  };
  const arrays = kernels.map(({ array }) => array);
  return arraySums(graphics, arrays, summand, { name: 'penalty', each: false, expression: 'sum' });
}

/** Statements that add the penalties' gradients to `gradient` of texel `p`, of which `weight` is the weight. */
export function penaltyGradients(sheet: Sheet, plan: NetworkPlan): string {
  return penalizedKernels([sheet], plan)
    .map(({ array, penalty }) => `if (${withinArray(array)}) ${gradientStatement(penalty)}`)
    .join('\n  ');
}

/** The same for every texel of one array; nothing where it has no penalty. */
export function penaltyGradient({ layer, name }: PlacedArray, plan: NetworkPlan): string {
  const penalty = penaltiesOf(plan).find((one) => one.layer === layer);
  return penalty && name === 'kernel' ? gradientStatement(penalty) : '';
}

function gradientStatement({ l1, l2 }: Penalty): string {
  return `gradient += ${float(l1)} * sign(weight) + ${float(2 * l2)} * weight;`;
}
