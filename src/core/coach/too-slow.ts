/** @file Too slow: the loss falls almost in a straight line and by so little that the planned epochs will not be enough. */
import type { AdviceKind, Seen } from './advice';
import { otherRate } from './actions';
import { meanOf } from './curve';
import { few, percent } from './words';
import { untrainedLoss } from './yardsticks';

const fewestBins = 12;

export const tooSlow: AdviceKind = {
  id: 'too-slow',
  look(seen) {
    const { values, size, noise } = seen.recentLoss;
    const length = values.length;
    if (length < fewestBins) return null;
    const third = Math.floor(length / 3);
    const start = meanOf(values, 0, third);
    const middle = meanOf(values, third, length - third);
    const end = meanOf(values, -third);
    const fall = start - end;
    const noiseOfFall = 2 * noise * Math.sqrt(2 / third);
    // What the epochs to come would add at this pace, were there no end to it.
    const perEpoch = fall / ((length - third) * size);
    const byTheEnd = (fall + perEpoch * Math.max(0, seen.planned - seen.epochs)) / start;
    const straight = middle - end > 0.35 * fall - noiseOfFall;
    const notRising = fall > -noiseOfFall;
    if (!(straight && notRising && fall < 0.1 * start && byTheEnd < 0.3)) return null;
    if (!farFromDone(seen, end)) return null;
    return {
      tone: 'hint',
      message: { key: 'coach.tooSlow.message' },
      reason: {
        key: 'coach.tooSlow.reason',
        params: {
          share: percent(Math.max(0, fall) / start),
          start: few(start),
          end: few(end),
          byTheEnd: percent(Math.max(0, byTheEnd)),
          planned: seen.planned,
        },
      },
      action: otherRate(seen, byTheEnd < 0.05 ? 100 : 10, false),
    };
  },
};

/** Still near where a network begins that knows nothing; else a straight line is a plateau. */
function farFromDone(seen: Seen, loss: number): boolean {
  const untrained = untrainedLoss(seen);
  if (untrained !== null) return loss > 0.9 * untrained;
  const baseline = seen.prepared?.baseline.validation;
  if (baseline === undefined) return false;
  const error =
    seen.recipe.training.loss === 'mean_squared_error' ? meanOf(seen.metric.values, -3) : loss;
  return error > 1.2 * baseline;
}
