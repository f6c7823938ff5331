/** @file Noisy validation: so few validation rows that most of what val_accuracy or val_mae does is chance. */
import type { Phrase } from '../../words/say';
import type { Recipe } from '../recipe/recipe';
import type { AdviceKind } from './advice';
import { setting } from './actions';
import { binsIn, meanOf } from './curve';
import { isFalling } from './flat';
import { percent } from './words';
import { accuracyError, meanError } from './yardsticks';

const fewestBins = 20;
/** Below this half-width of the 95 % interval of an accuracy, and of a mean error as a share of it, numbers are good enough. */
const fineEnough = { classification: 0.03, regression: 0.2 };

export const noisyValidation: AdviceKind = {
  id: 'noisy-validation',
  look(seen) {
    const { prepared, recipe, valMetric } = seen;
    if (!prepared || valMetric.values.length < fewestBins || isFalling(seen.valLoss)) return null;
    const third = binsIn(valMetric, 1 / 3, 6);
    const now = meanOf(valMetric.values, -third);
    const before = meanOf(valMetric.values, -2 * third, -third);
    const rows = prepared.validation;
    const { kind } = recipe.task;
    const error = kind === 'classification' ? accuracyError(now, rows) : meanError(now, rows);
    const least = kind === 'classification' ? fineEnough[kind] : fineEnough[kind] * now;
    if (1.96 * error < least || Math.abs(now - before) > error) return null;
    return {
      tone: 'good',
      message: { key: 'coach.noisyValidation.message', params: { count: rows } },
      reason: kind === 'classification' ? accuracyReason(rows, error) : errorReason(error / now),
      action: moreRows(recipe),
    };
  },
};

function accuracyReason(rows: number, error: number): Phrase {
  const params = {
    row: percent(1 / rows),
    error: percent(error),
    interval: percent(1.96 * error),
  };
  return { key: 'coach.noisyValidation.reasonClasses', params };
}

function errorReason(share: number): Phrase {
  const params = { error: percent(share), interval: percent(1.96 * share) };
  return { key: 'coach.noisyValidation.reasonValues', params };
}

function moreRows({ split: { validation } }: Recipe) {
  const larger = Math.min(0.3, Number((validation * 2).toFixed(2)));
  if (larger <= validation) return null;
  const label: Phrase = { key: 'coach.actions.validation', params: { share: percent(larger) } };
  return setting('split.validation', larger, label, true);
}
