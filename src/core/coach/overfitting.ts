/** @file Overfitting: val_loss had its lowest point and has risen since, while the training loss went on down. */
import type { AdviceKind, CoachAction, Seen } from './advice';
import { endAt, moreDropout, stopNow } from './actions';
import { binsIn, epochOfBin, meanOf } from './curve';
import { few } from './words';
import { lossLuck, untrainedLoss } from './yardsticks';

const fewestBins = 16;
/** Bins on each side of a bin that smooth it. */
const reach = 2;

export const overfitting: AdviceKind = {
  id: 'overfitting',
  look(seen) {
    const turn = findTurn(seen);
    if (!turn) return null;
    const { epoch, lowest, valRecent, lossThen, lossRecent } = turn;
    return {
      tone: 'hint',
      message: { key: 'coach.overfitting.message', params: { epoch } },
      reason: {
        key: 'coach.overfitting.reason',
        params: {
          lowest: few(lowest),
          valRecent: few(valRecent),
          lossThen: few(lossThen),
          lossRecent: few(lossRecent),
        },
      },
      action: remedy(seen, epoch),
    };
  },
};

function findTurn(seen: Seen) {
  const { loss, valLoss } = seen;
  const length = valLoss.values.length;
  if (length < fewestBins) return null;
  const smooth = smoothed(valLoss.values);
  const turn = smooth.indexOf(Math.min(...smooth));
  const tail = binsIn(valLoss, 0.12, 3);
  if (length - 1 - turn < Math.max(8, 0.15 * length)) return null;
  const lowest = smooth[turn];
  const valRecent = meanOf(valLoss.values, -tail);
  const lossThen = meanOf(loss.values, Math.max(0, turn - reach), turn + reach + 1);
  const lossRecent = meanOf(loss.values, -tail);
  // The lowest of many noisy means lies below the curve by chance: about 2.5 standard errors for 64 of them.
  const byChance = 4.5 * (valLoss.noise / Math.sqrt(2 * reach + 1));
  const margin = Math.max(smallestRise(seen) * lowest, byChance);
  const rose = valRecent - lowest > margin;
  const fell = lossThen - lossRecent > 2 * loss.noise && lossRecent < lossThen * 0.995;
  if (!rose || !fell || !hasLearnt(seen, smooth[0], lowest, margin, lossRecent)) return null;
  return { epoch: epochOfBin(valLoss, turn), lowest, valRecent, lossThen, lossRecent };
}

/** As a share of val_loss; a few validation rows can go up by themselves while the rest of the world would not. */
function smallestRise({ prepared }: Seen): number {
  return Math.max(0.03, prepared ? lossLuck(prepared.validation) : 0);
}

/** Batch normalization's running means make val_loss rise before anything is learnt: that is not overfitting. */
function hasLearnt(
  seen: Seen,
  first: number,
  lowest: number,
  margin: number,
  lossRecent: number,
): boolean {
  const untrained = untrainedLoss(seen);
  if (untrained !== null && lowest > 0.97 * untrained) return false;
  return first - lowest > margin || lossRecent < 0.5 * seen.loss.values[0];
}

function smoothed(values: readonly number[]): number[] {
  return values.map((_, i) => meanOf(values, Math.max(0, i - reach), i + reach + 1));
}

function remedy(seen: Seen, epoch: number): CoachAction | null {
  if (!seen.recipe.training.earlyStopping) {
    if (seen.active && seen.bestEpoch) return endAt(seen.bestEpoch);
    const patience = Math.max(5, Math.min(200, niceCount(epoch / 4)));
    return { kind: 'early-stopping', patience, label: { key: 'coach.actions.earlyStopping' } };
  }
  return moreDropout(seen) ?? stopNow(seen);
}

/** A count as a person would choose it: 5, 10, 20, 50 … */
function niceCount(value: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, value)));
  return [1, 2, 5, 10].map((m) => m * power).find((stop) => stop >= value) ?? 10 * power;
}
