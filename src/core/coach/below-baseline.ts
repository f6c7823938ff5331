/** @file No better than the baseline: the network scores on the validation rows what the simplest guess scores. */
import type { AdviceKind } from './advice';
import { otherRate } from './actions';
import { binsIn, meanOf, recentFall } from './curve';
import { few } from './words';
import { accuracyError, skill } from './yardsticks';

const fewestBins = 32;

export const belowBaseline: AdviceKind = {
  id: 'below-baseline',
  look(seen) {
    const { prepared, recipe, valMetric, loss } = seen;
    if (!prepared || valMetric.values.length < fewestBins) return null;
    const tail = binsIn(valMetric, 0.25, 5);
    const score = meanOf(valMetric.values, -tail);
    const gained = skill(seen, score);
    const baseline = prepared.baseline.validation;
    const classes = recipe.task.kind === 'classification';
    const error = classes ? accuracyError(baseline, prepared.validation) : 0.05 * baseline;
    const better = classes ? score > baseline + error : score < baseline - error;
    const { fall, significant } = recentFall(loss, binsIn(loss, 0.75, 24));
    const stillMoving = significant && fall > 0.02 * meanOf(loss.values, -tail);
    if (gained === null || better || stillMoving) return null;
    const params = { score: few(score), baseline: few(baseline), guess: prepared.baseline.guess };
    return {
      tone: 'hint',
      message: { key: 'coach.belowBaseline.message' },
      reason: { key: `coach.belowBaseline.${classes ? 'reasonClasses' : 'reasonValues'}`, params },
      action: otherRate(seen, 5, false),
    };
  },
};
