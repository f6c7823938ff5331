/** @file Noisy validation: so few validation rows that most of what val_accuracy does is chance. */
import type { AdviceKind } from './advice';
import { setting } from './actions';
import { binsIn, meanOf } from './curve';
import { isFalling } from './flat';
import { percent } from './words';
import { accuracyError } from './yardsticks';

const fewestBins = 20;
/** Below this half-width of the 95 % interval the numbers are good enough. */
const fineEnough = 0.03;

export const noisyValidation: AdviceKind = {
  id: 'noisy-validation',
  look(seen) {
    const { prepared, recipe, valMetric } = seen;
    if (!prepared || recipe.task.kind !== 'classification') return null;
    if (valMetric.values.length < fewestBins || isFalling(seen.valLoss)) return null;
    const third = binsIn(valMetric, 1 / 3, 6);
    const now = meanOf(valMetric.values, -third);
    const before = meanOf(valMetric.values, -2 * third, -third);
    const rows = prepared.validation;
    const error = accuracyError(now, rows);
    if (1.96 * error < fineEnough || Math.abs(now - before) > error) return null;
    const { validation } = recipe.split;
    const larger = Math.min(0.3, Number((validation * 2).toFixed(2)));
    return {
      tone: 'good',
      message: `The validation set has ${rows.toLocaleString('en')} ${rows === 1 ? 'row' : 'rows'}: small ups and downs are noise.`,
      reason: `One row is ${percent(1 / rows)} of val_accuracy, and its standard error is ${percent(error)}, so differences below ±${percent(1.96 * error)} say nothing.`,
      action:
        larger > validation
          ? setting('split.validation', larger, `Validate on ${percent(larger)} of the rows`, true)
          : null,
    };
  },
};
