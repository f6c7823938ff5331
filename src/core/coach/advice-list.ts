/** @file All advices in order of urgency; the first that applies is the one that is said. The last always applies. */
import type { AdviceKind } from './advice';
import { batchSize } from './batch-size';
import { belowBaseline } from './below-baseline';
import { converged } from './converged';
import { diverging } from './diverging';
import { goingWell } from './going-well';
import { moreEpochs } from './more-epochs';
import { noisyValidation } from './noisy-validation';
import { overfitting } from './overfitting';
import { tooSlow } from './too-slow';
import { underfitting } from './underfitting';
import { unstable } from './unstable';

export const adviceKinds: readonly AdviceKind[] = [
  diverging,
  unstable,
  overfitting,
  tooSlow,
  belowBaseline,
  underfitting,
  converged,
  moreEpochs,
  batchSize,
  noisyValidation,
  goingWell,
];
