/**
 * @file Gradient clipping as in Keras. By value it is a statement of the update; by norm two passes before it find
 * out by how much each array's gradient, or all of them, are to be shortened.
 */
import type { NetworkPlan } from '@/core/network/plan';
import type { Clipping } from '@/core/training/clipping';
import {
  arraySums,
  trainableArrays,
  withinArray,
  type ArraySums,
  type PlacedArray,
} from './array-sums';
import type { Graphics } from './context';
import { float } from './pass';
import { penaltyGradient } from './regularizers';
import type { Sheet } from './sheet';

export interface Clip {
  clipping: Clipping;
  /** The factors to shorten by; null where none are needed. */
  factors: ArraySums | null;
}

/** How gradients are clipped, with the passes it takes between gradients and update. */
export function createClip(
  graphics: Graphics,
  sheets: readonly Sheet[],
  plan: NetworkPlan,
  clipping: Clipping,
): Clip {
  if (clipping.kind === 'none' || clipping.kind === 'clipvalue') return { clipping, factors: null };
  const limit = float(clipping.limit);
  const summand = {
    reads: ({ grids, gradients }: Sheet) => ({ inputs: { weights: grids[0], gradients } }),
    statements: (array: PlacedArray) => `vec4 weight = gridRow(weights, x, y), gradient = vec4(0.0);
      ${sumGradient(array.sheet, 'x', 'y')}
      ${penaltyGradient(array, plan)}
      total += gradient * gradient;`,
  };
  const factors = arraySums(graphics, trainableArrays(sheets, plan), summand, {
    name: 'clipping',
    each: clipping.kind === 'clipnorm',
    expression: `${limit} / max(sqrt(sum), ${limit})`,
  });
  return { clipping, factors };
}

/** Statement that adds the parts of the gradient of texel `(x, y)` of a sheet's grids to `gradient`. */
export function sumGradient({ parts }: Sheet, x: string, y: string): string {
  return `for (int part = 0; part < ${parts}; part++)
    gradient += texelFetch(gradients, ivec3(${x}, ${y} / 4 * ${parts} + part, ${y} & 3), 0);`;
}

/** Statements that clip `gradient` of texel `p` of the sheet. */
export function clipStatements(
  { clipping, factors }: Clip,
  sheets: readonly Sheet[],
  sheet: Sheet,
  plan: NetworkPlan,
): string {
  if (clipping.kind === 'none') return '';
  const limit = float(clipping.limit);
  if (!factors) return `gradient = clamp(gradient, -${limit}, ${limit});`;
  if (clipping.kind === 'global_clipnorm') return 'gradient *= gridRow(factors, 0, 0).x;';
  return trainableArrays(sheets, plan)
    .map((one, i) =>
      one.sheet === sheet
        ? `if (${withinArray(one)}) gradient *= gridRow(factors, ${i}, 0).x;`
        : '',
    )
    .join('\n  ');
}
