/**
 * @file A run's history under Keras's names, as `History.history` and `CSVLogger` have it.
 */
import { say } from '../../words/say';
import { metricNames } from '../metrics/metric-names';
import type { Recipe } from '../recipe/recipe';
import type { History } from '../training/history';
import type { ExportContext } from './exporter';

/** One list a name, `[epochs]` each: `loss`, `accuracy` or `mae`, both with `val_`, and `learning_rate`. */
export function historyByName(history: History, kind: Recipe['task']['kind']) {
  const { loss, metric } = metricNames(kind);
  return {
    [loss]: history.loss,
    [metric]: history.metric,
    [`val_${loss}`]: history.valLoss,
    [`val_${metric}`]: history.valMetric,
    learning_rate: history.learningRate,
  };
}

/** Why there is no history to take, or null. */
export function withoutEpochs({ history }: Pick<ExportContext, 'history'>): string | null {
  return history.loss.length === 0 ? say('training.curves.noEpoch') : null;
}
