/**
 * @file The penalties on kernels, as part of the loss: gradients follow by autodiff.
 */
import { addN, mul, sign, square, sum, type Scalar } from '@tensorflow/tfjs-core';
import { penaltiesOf } from '@/core/network/penalties';
import type { TfjsNetwork } from './network';

/** The sum of all penalties at the present weights, or null where there are none. */
export function penaltyOf({ plan, byLayer }: TfjsNetwork): Scalar | null {
  const penalties = penaltiesOf(plan).flatMap(({ layer, l1, l2 }) => {
    const { kernel } = byLayer[layer];
    // By its sign, since the derivative of abs at 0 is not 0 here.
    return [mul(sum(mul(kernel, sign(kernel))), l1), mul(sum(square(kernel)), l2)];
  });
  return penalties.length === 0 ? null : (addN(penalties) as Scalar);
}
