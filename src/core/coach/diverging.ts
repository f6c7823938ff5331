/** @file Diverging: the loss is not a number, rises, or is far above that of a network that knows nothing. */
import type { Phrase } from '../../words/say';
import type { AdviceKind, Seen } from './advice';
import { otherRate } from './actions';
import { median, noiseOf } from './curve';
import { few, rateText } from './words';
import { untrainedLoss } from './yardsticks';

const fewestEpochs = 3;

export const diverging: AdviceKind = {
  id: 'diverging',
  look(seen) {
    const what = whatDiverged(seen);
    if (!what) return null;
    return {
      tone: 'warning',
      message: { key: 'coach.diverging.message' },
      reason: {
        key: 'coach.diverging.reason',
        params: { what, rate: rateText(seen.learningRate) },
      },
      action: otherRate(seen, 0.1, true),
    };
  },
};

function whatDiverged(seen: Seen): Phrase | null {
  if (seen.errorCode === 'loss-not-finite') return { key: 'coach.diverging.notANumber' };
  const { values, noise } = seen.recentLoss;
  if (values.length < fewestEpochs) return null;
  const start = values[0];
  const lowest = Math.min(...values);
  const recent = median(values.slice(-Math.min(5, values.length - 1)));
  const untrained = untrainedLoss(seen);
  if (recent > Math.max(1.5 * start, start + 4 * noise) && recent > 1.5 * lowest) {
    return { key: 'coach.diverging.rose', params: { from: few(start), to: few(recent) } };
  }
  if (untrained !== null && recent > 3 * untrained && !fallsSteadily(values)) {
    return {
      key: 'coach.diverging.high',
      params: { loss: few(recent), untrained: few(untrained) },
    };
  }
  return null;
}

/** A loss that began high, as with unscaled features, but goes down smoothly. */
function fallsSteadily(values: readonly number[]): boolean {
  const logs = values.map((value) => Math.log(Math.max(value, 1e-12)));
  const fall = (logs[0] - logs[logs.length - 1]) / (logs.length - 1);
  return fall > noiseOf(logs) / 2 && fall > 0;
}
