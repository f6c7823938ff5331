/** @file Underfitting: both losses have stopped falling, close together, and the score is still poor. */
import type { AdviceKind, CoachAction, Seen } from './advice';
import { moreUnits, setting } from './actions';
import { binsIn, meanOf } from './curve';
import { isFlat } from './flat';
import { few } from './words';
import { skill } from './yardsticks';

const fewestBins = 32;

export const underfitting: AdviceKind = {
  id: 'underfitting',
  look(seen) {
    const { loss, valLoss, metric, prepared, recipe } = seen;
    if (loss.values.length < fewestBins || !isFlat(loss) || !isFlat(valLoss)) return null;
    const tail = binsIn(loss, 0.25, 5);
    const learnt = skill(seen, meanOf(metric.values, -tail));
    const lossNow = meanOf(loss.values, -tail);
    const valNow = meanOf(valLoss.values, -tail);
    if (!prepared || learnt === null || learnt > 0.25 || valNow > 1.25 * lossNow) return null;
    const params = {
      loss: few(lossNow),
      valLoss: few(valNow),
      metric: recipe.task.kind === 'classification' ? 'accuracy' : 'mae',
      score: few(meanOf(metric.values, -tail)),
      baseline: few(prepared.baseline.validation),
    };
    return {
      tone: 'hint',
      message: { key: 'coach.underfitting.message' },
      reason: { key: 'coach.underfitting.reason', params },
      action: remedy(seen),
    };
  },
};

function remedy(seen: Seen): CoachAction | null {
  const { layers } = seen.recipe.network;
  const free = layers.filter((layer) => layer.kind !== 'dropout');
  if (free.length < layers.length)
    return setting('network.layers', free, { key: 'coach.actions.removeDropout' }, true);
  return moreUnits(seen);
}
