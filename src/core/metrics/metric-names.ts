/**
 * @file What the history's two numbers are called: Keras's names.
 */
import type { Task } from '../recipe/recipe';

export interface MetricNames {
  loss: string;
  metric: string;
}

/** `loss` with `accuracy` for classification and `mae` for regression. */
export function metricNames(kind: Task['kind']): MetricNames {
  return { loss: 'loss', metric: kind === 'classification' ? 'accuracy' : 'mae' };
}
