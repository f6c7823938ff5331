/** @file Converged: both losses fell and are flat now, so that more epochs change nothing. */
import type { AdviceKind } from './advice';
import { stopNow } from './actions';
import { binsIn, epochOfBin, meanOf, type Curve } from './curve';
import { isFlat } from './flat';
import { few } from './words';

const fewestBins = 20;

export const converged: AdviceKind = {
  id: 'converged',
  look(seen) {
    const { loss, valLoss } = seen;
    if (loss.values.length < fewestBins || !isFlat(loss) || !isFlat(valLoss)) return null;
    const valNow = meanOf(valLoss.values, -binsIn(valLoss, 0.4, 8));
    if (meanOf(valLoss.values, 0, 2) - valNow < Math.max(0.05 * valNow, 3 * valLoss.noise))
      return null;
    const epoch = epochOfBin(valLoss, settledAt(valLoss, valNow));
    return {
      tone: 'good',
      message: { key: 'coach.converged.message', params: { epoch } },
      reason: { key: 'coach.converged.reason', params: { valLoss: few(valNow) } },
      action: stopNow(seen),
    };
  },
};

/** The first bin whose value is as near to `level` as those after it are. */
function settledAt({ values, noise }: Curve, level: number): number {
  const near = Math.max(0.02 * Math.abs(level), 2 * noise);
  const last = values.findLastIndex((value) => value - level > near);
  return Math.min(values.length - 1, last + 1);
}
