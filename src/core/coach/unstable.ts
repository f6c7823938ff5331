/** @file Unstable: the training loss jumps up and down by much of what there was to learn, so the steps are too long. */
import type { AdviceKind } from './advice';
import { otherRate } from './actions';
import { binsIn, meanOf } from './curve';
import { few } from './words';
import { lossScale } from './yardsticks';

const fewestBins = 10;
/** As a share of the loss of knowing nothing. */
const largeJump = 0.12;

export const unstable: AdviceKind = {
  id: 'unstable',
  look(seen) {
    const { values } = seen.recentLoss;
    if (values.length < fewestBins) return null;
    const last = values.slice(-binsIn(seen.recentLoss, 0.8, fewestBins));
    const jump = jumpsOf(last);
    const falls = meanOf(last, -3) < 0.3 * meanOf(last, 0, 3) && jump < meanOf(last, 0, 3) / 4;
    if (!(jump > largeJump * lossScale(seen)) || falls) return null;
    return {
      tone: 'warning',
      message: { key: 'coach.unstable.message' },
      reason: {
        key: 'coach.unstable.reason',
        params: { lowest: few(Math.min(...last)), highest: few(Math.max(...last)) },
      },
      action: otherRate(seen, 0.1, true),
    };
  },
};

/** Standard deviation of the noise as the mean size of second differences tells it, so that single spikes count. */
function jumpsOf(values: readonly number[]): number {
  let sum = 0;
  for (let i = 2; i < values.length; i++)
    sum += Math.abs(values[i] - 2 * values[i - 1] + values[i - 2]);
  return sum / (values.length - 2) / (Math.sqrt(2 / Math.PI) * Math.sqrt(6));
}
